/** The sales process: which stage each status stands for and what that stage means. Start at {@link io.pipewright.stage.Pipeline}. */
package io.pipewright.stage;

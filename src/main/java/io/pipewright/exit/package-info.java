/** Exit criteria: what has to be true, with evidence, before a deal leaves a stage. Start at {@link io.pipewright.exit.ReviewExit}. */
package io.pipewright.exit;

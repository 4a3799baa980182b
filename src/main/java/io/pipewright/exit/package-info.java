/** Whether a deal may leave its stage: the check, answers and waivers. Start at {@link io.pipewright.exit.CheckExit}. */
package io.pipewright.exit;

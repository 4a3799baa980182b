/** Finds vague words in the titles of tasks, in English and Korean. Start at {@link io.pipewright.closeplan.wording.WordingCheck}. */
package io.pipewright.closeplan.wording;

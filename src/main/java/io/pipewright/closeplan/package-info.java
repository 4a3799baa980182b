/**
 * The close plan that seller and customer share: its tasks, who agreed to it, and what endangers it.
 * Start at {@link io.pipewright.closeplan.EditClosePlan}.
 */
package io.pipewright.closeplan;

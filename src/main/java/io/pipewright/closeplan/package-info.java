/**
 * The close plan that seller and customer share: tasks up to the contract and beyond, who agreed to them, and what endangers them.
 * Start at {@link io.pipewright.closeplan.EditClosePlan}.
 */
package io.pipewright.closeplan;

/** REST, exports and the printed page of the close plan. Start at {@link io.pipewright.jira.closeplan.PlanResource}. */
package io.pipewright.jira.closeplan;

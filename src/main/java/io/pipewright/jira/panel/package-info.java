/** What the app adds to the view of a deal: the stage panel, the close-plan panel and the printed plan. Start at {@link io.pipewright.jira.panel.IsDealCondition}. */
package io.pipewright.jira.panel;

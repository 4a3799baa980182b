package com.atlassian.jira.workflow.condition;

import com.atlassian.jira.user.ApplicationUser;
import java.util.Map;

/** A condition on an issue. */
public abstract class AbstractJiraCondition implements com.opensymphony.workflow.Condition {

    protected com.atlassian.jira.issue.Issue getIssue(Map transientVars) {
        return (com.atlassian.jira.issue.Issue) transientVars.get("issue");
    }
    protected ApplicationUser getCallerUser(Map transientVars, Map args) {
        com.opensymphony.workflow.WorkflowContext context = (com.opensymphony.workflow.WorkflowContext) transientVars.get("context");
        return com.atlassian.jira.component.ComponentAccessor.getUserManager().getUserByKey(context.getCaller());
    }
}

package com.atlassian.jira.workflow.function.issue;

import com.atlassian.jira.user.ApplicationUser;
import com.opensymphony.workflow.FunctionProvider;
import java.util.Map;

/** A post-function on an issue. */
public abstract class AbstractJiraFunctionProvider implements FunctionProvider {

    protected com.atlassian.jira.issue.MutableIssue getIssue(Map transientVars) {
        return (com.atlassian.jira.issue.MutableIssue) transientVars.get("issue");
    }

    protected ApplicationUser getCallerUser(Map transientVars, Map args) {
        com.opensymphony.workflow.WorkflowContext context =
                (com.opensymphony.workflow.WorkflowContext) transientVars.get("context");
        return com.atlassian.jira.component.ComponentAccessor.getUserManager().getUserByKey(context.getCaller());
    }
}

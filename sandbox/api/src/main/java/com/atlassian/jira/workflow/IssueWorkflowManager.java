package com.atlassian.jira.workflow;

import com.atlassian.jira.issue.Issue;
import com.atlassian.jira.user.ApplicationUser;
import com.opensymphony.workflow.loader.ActionDescriptor;
import java.util.Collection;

/** What the workflow of an issue lets users do with it now. */
public interface IssueWorkflowManager {

    Collection<ActionDescriptor> getAvailableActions(Issue issue, ApplicationUser user);
}

package com.atlassian.jira.workflow;

import com.atlassian.jira.issue.Issue;
import com.atlassian.jira.user.ApplicationUser;
import java.util.Collection;

/** Manages workflows. */
public interface WorkflowManager {

    Collection<JiraWorkflow> getWorkflows();

    JiraWorkflow getWorkflow(String name);

    JiraWorkflow getWorkflow(Issue issue);

    JiraWorkflow getWorkflow(Long projectId, String issueTypeId);

    boolean workflowExists(String name);

    boolean isActive(JiraWorkflow workflow);

    void createWorkflow(ApplicationUser user, JiraWorkflow workflow);
}

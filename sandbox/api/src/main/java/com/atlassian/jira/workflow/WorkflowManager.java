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

    /** A copy that may be changed; nothing comes of it until it is handed to {@link #updateWorkflow}. */
    JiraWorkflow getWorkflowClone(String name);

    /** @return null when the workflow has no draft */
    JiraWorkflow getDraftWorkflow(String parentName);

    JiraWorkflow createDraftWorkflow(ApplicationUser user, String parentName);

    /** Stores a draft, or a workflow that nobody uses. */
    void updateWorkflow(ApplicationUser user, JiraWorkflow workflow);

    /** Publishes the draft of a workflow that is in use. */
    void overwriteActiveWorkflow(ApplicationUser user, String parentName);
}

package com.atlassian.jira.workflow;

import com.atlassian.jira.issue.status.Status;
import com.opensymphony.workflow.loader.ActionDescriptor;
import com.opensymphony.workflow.loader.StepDescriptor;
import com.opensymphony.workflow.loader.WorkflowDescriptor;
import java.util.Collection;
import java.util.List;

/** A workflow. */
public interface JiraWorkflow extends Comparable<JiraWorkflow> {

    String STEP_STATUS_KEY = "jira.status.id";

    String getName();

    String getDescription();

    WorkflowDescriptor getDescriptor();

    Collection<ActionDescriptor> getAllActions();

    List<Status> getLinkedStatusObjects();

    StepDescriptor getLinkedStep(Status status);

    String getLinkedStatusId(StepDescriptor step);

    boolean isActive();

    boolean isDefault();
}

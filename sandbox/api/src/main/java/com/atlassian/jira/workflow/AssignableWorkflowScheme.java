package com.atlassian.jira.workflow;

/** A workflow scheme that projects use. */
public interface AssignableWorkflowScheme extends WorkflowScheme {

    Builder builder();
    /** Builds an assignable scheme. */
    interface Builder extends WorkflowScheme.Builder<Builder> {
        Builder setName(String name);

        Builder setDescription(String description);

        AssignableWorkflowScheme build();
    }
}

package com.atlassian.jira.workflow;

import java.util.Map;

/** Which workflow serves which issue type. */
public interface WorkflowScheme {

    Long getId();

    String getName();

    Map<String, String> getMappings();

    String getActualWorkflow(String issueTypeId);

    String getActualDefaultWorkflow();

    boolean isDefault();
    /** Builds a scheme. */
    interface Builder<T extends Builder<T>> {
        T setDefaultWorkflow(String workflowName);

        T setMapping(String issueTypeId, String workflowName);
    }
}

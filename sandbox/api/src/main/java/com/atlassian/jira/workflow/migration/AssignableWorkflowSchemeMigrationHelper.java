package com.atlassian.jira.workflow.migration;

/** Gives a project without issues another workflow scheme. */
public interface AssignableWorkflowSchemeMigrationHelper {

    void associateProjectAndWorkflowScheme();
}

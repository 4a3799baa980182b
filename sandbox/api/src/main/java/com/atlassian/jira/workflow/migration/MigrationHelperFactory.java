package com.atlassian.jira.workflow.migration;

import com.atlassian.jira.project.Project;
import com.atlassian.jira.workflow.AssignableWorkflowScheme;

/** Makes helpers that give a project another workflow scheme. */
public interface MigrationHelperFactory {

    AssignableWorkflowSchemeMigrationHelper createMigrationHelper(Project project, AssignableWorkflowScheme scheme)
            throws org.ofbiz.core.entity.GenericEntityException;
}

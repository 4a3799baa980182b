package com.atlassian.jira.workflow;

import com.atlassian.jira.project.Project;

/** Manages workflow schemes. */
public interface WorkflowSchemeManager {

    AssignableWorkflowScheme.Builder assignableBuilder();

    AssignableWorkflowScheme createScheme(AssignableWorkflowScheme scheme);

    AssignableWorkflowScheme updateWorkflowScheme(AssignableWorkflowScheme scheme);

    Iterable<AssignableWorkflowScheme> getAssignableSchemes();

    AssignableWorkflowScheme getWorkflowSchemeObj(long id);

    AssignableWorkflowScheme getWorkflowSchemeObj(String name);

    AssignableWorkflowScheme getWorkflowSchemeObj(Project project);

    java.util.List<Project> getProjectsUsing(AssignableWorkflowScheme scheme);

    void clearWorkflowCache();
}

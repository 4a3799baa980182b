package com.atlassian.jira.issue.context;

/** One project. */
public class ProjectContext implements JiraContextNode {

    private final Long projectId;

    public ProjectContext(Long projectId) {
        this.projectId = projectId;
    }

    @Override
    public Long getProjectId() {
        return projectId;
    }

    @Override
    public boolean isGlobal() {
        return false;
    }
}

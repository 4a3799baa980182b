package com.atlassian.jira.issue.context;

/** Where a field applies. */
public interface JiraContextNode {

    Long getProjectId();

    boolean isGlobal();
}

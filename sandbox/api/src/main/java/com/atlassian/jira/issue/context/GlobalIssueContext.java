package com.atlassian.jira.issue.context;

/** Everywhere. */
public class GlobalIssueContext implements JiraContextNode {

    private static final GlobalIssueContext INSTANCE = new GlobalIssueContext();

    public static JiraContextNode getInstance() {
        return INSTANCE;
    }

    @Override
    public Long getProjectId() {
        return null;
    }

    @Override
    public boolean isGlobal() {
        return true;
    }
}

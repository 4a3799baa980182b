package com.atlassian.jira.security.plugin;

/** Whether a permission holds for all, some or none of a project's issues. */
public enum ProjectWidePermission {
    ALL_ISSUES,
    ISSUE_SPECIFIC,
    NO_ISSUES
}

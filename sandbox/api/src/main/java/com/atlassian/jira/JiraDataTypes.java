package com.atlassian.jira;

import java.util.List;

/** The kinds of values of JQL functions. */
public final class JiraDataTypes {

    public static final JiraDataType ISSUE = () -> List.of("com.atlassian.jira.issue.Issue");
    public static final JiraDataType PROJECT = () -> List.of("com.atlassian.jira.project.Project");

    private JiraDataTypes() {}
}

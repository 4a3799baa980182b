package com.atlassian.jira.issue.operation;

/** An operation that has a screen. */
public interface ScreenableIssueOperation extends IssueOperation {

    Long getId();
}

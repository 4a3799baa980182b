package com.atlassian.jira.issue.operation;

/** Something done to an issue. */
public interface IssueOperation {

    String getNameKey();
}

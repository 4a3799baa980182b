package com.atlassian.jira.issue.issuetype;

import com.atlassian.jira.issue.IssueConstant;

/** An issue type. */
public interface IssueType extends IssueConstant {

    boolean isSubTask();
}

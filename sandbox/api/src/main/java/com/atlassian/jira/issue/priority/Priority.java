package com.atlassian.jira.issue.priority;

import com.atlassian.jira.issue.IssueConstant;

/** A priority. */
public interface Priority extends IssueConstant {}

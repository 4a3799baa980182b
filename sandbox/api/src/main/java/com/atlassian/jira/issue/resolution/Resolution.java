package com.atlassian.jira.issue.resolution;

import com.atlassian.jira.issue.IssueConstant;

/** Why an issue was closed. */
public interface Resolution extends IssueConstant {}

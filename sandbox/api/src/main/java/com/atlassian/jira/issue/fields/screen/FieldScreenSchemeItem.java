package com.atlassian.jira.issue.fields.screen;

import com.atlassian.jira.issue.operation.ScreenableIssueOperation;

/** The screen of one operation. */
public interface FieldScreenSchemeItem {

    void setIssueOperation(ScreenableIssueOperation operation);

    void setFieldScreen(FieldScreen screen);
}

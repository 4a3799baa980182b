package com.atlassian.jira.issue.fields.screen;

import com.atlassian.jira.issue.operation.IssueOperation;

/** Which screen serves which operation. */
public interface FieldScreenScheme {

    Long getId();

    String getName();

    void setName(String name);

    void setDescription(String description);

    void addFieldScreenSchemeItem(FieldScreenSchemeItem item);

    FieldScreen getFieldScreen(IssueOperation operation);

    void store();
}

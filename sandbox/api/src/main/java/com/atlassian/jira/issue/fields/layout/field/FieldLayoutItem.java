package com.atlassian.jira.issue.fields.layout.field;

/** How a field is configured in a project. */
public interface FieldLayoutItem {

    boolean isRequired();

    String getFieldDescription();
}

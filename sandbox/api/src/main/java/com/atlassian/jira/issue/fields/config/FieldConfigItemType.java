package com.atlassian.jira.issue.fields.config;

/** Something an administrator can configure on a field. */
public interface FieldConfigItemType {

    String getDisplayName();
}

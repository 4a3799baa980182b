package com.atlassian.jira.issue.fields.config;

import com.atlassian.jira.issue.fields.CustomField;

/** The configuration of a field in a context. */
public interface FieldConfig {

    Long getId();

    String getFieldId();

    CustomField getCustomField();
}

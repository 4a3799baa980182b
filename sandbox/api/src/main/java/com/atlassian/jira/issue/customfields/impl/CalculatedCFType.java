package com.atlassian.jira.issue.customfields.impl;

import com.atlassian.jira.issue.Issue;
import com.atlassian.jira.issue.customfields.view.CustomFieldParams;
import com.atlassian.jira.issue.fields.CustomField;
import com.atlassian.jira.issue.fields.config.FieldConfig;
import com.atlassian.jira.util.ErrorCollection;

/** A custom field whose value is worked out, never stored. */
public abstract class CalculatedCFType<T, S> extends AbstractCustomFieldType<T, S> {

    public CalculatedCFType() {}

    @Override
    public void createValue(CustomField field, Issue issue, T value) {}

    @Override
    public void updateValue(CustomField field, Issue issue, T value) {}

    @Override
    public void validateFromParams(CustomFieldParams params, ErrorCollection errors, FieldConfig config) {}

    @Override
    public T getValueFromCustomFieldParams(CustomFieldParams params) {
        return null;
    }

    @Override
    public T getDefaultValue(FieldConfig config) {
        return null;
    }

    @Override
    public void setDefaultValue(FieldConfig config, T value) {}
}

package com.atlassian.jira.issue.customfields;

import com.atlassian.jira.issue.fields.config.FieldConfig;

/** A field whose values have an order. */
public interface SortableCustomField<T> {

    int compare(T first, T second, FieldConfig config);
}

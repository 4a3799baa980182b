package com.atlassian.jira.issue.customfields.converters;

/** Numbers as the user types them. */
public interface DoubleConverter {

    String getString(Double value);

    Double getDouble(String text) throws com.atlassian.jira.issue.customfields.impl.FieldValidationException;

    String getStringForChangelog(Double value);
}

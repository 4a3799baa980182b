package com.atlassian.jira.issue.fields;

import java.util.Set;

/** Finds fields. */
public interface FieldManager {

    Field getField(String id);

    CustomField getCustomField(String id);

    Set<Field> getAllAvailableNavigableFields();

    void refresh();
}

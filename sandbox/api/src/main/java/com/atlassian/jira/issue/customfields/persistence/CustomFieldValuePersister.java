package com.atlassian.jira.issue.customfields.persistence;

import com.atlassian.jira.issue.fields.CustomField;
import java.util.Collection;
import java.util.List;

/** Stores the values of custom fields. */
public interface CustomFieldValuePersister {

    List<Object> getValues(CustomField field, Long issueId, PersistenceFieldType type);

    void createValues(CustomField field, Long issueId, PersistenceFieldType type, Collection values);

    void updateValues(CustomField field, Long issueId, PersistenceFieldType type, Collection values);
}

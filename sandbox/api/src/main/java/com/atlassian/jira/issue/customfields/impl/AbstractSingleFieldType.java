package com.atlassian.jira.issue.customfields.impl;

import com.atlassian.jira.issue.Issue;
import com.atlassian.jira.issue.customfields.manager.GenericConfigManager;
import com.atlassian.jira.issue.customfields.persistence.CustomFieldValuePersister;
import com.atlassian.jira.issue.customfields.persistence.PersistenceFieldType;
import com.atlassian.jira.issue.customfields.view.CustomFieldParams;
import com.atlassian.jira.issue.fields.CustomField;
import com.atlassian.jira.issue.fields.config.FieldConfig;
import com.atlassian.jira.util.ErrorCollection;
import java.util.Collection;
import java.util.List;

/** A custom field of one stored value. */
public abstract class AbstractSingleFieldType<T> extends AbstractCustomFieldType<T, T> {

    protected final CustomFieldValuePersister customFieldValuePersister;
    protected final GenericConfigManager genericConfigManager;

    protected AbstractSingleFieldType(
            CustomFieldValuePersister customFieldValuePersister, GenericConfigManager genericConfigManager) {
        this.customFieldValuePersister = customFieldValuePersister;
        this.genericConfigManager = genericConfigManager;
    }

    protected abstract PersistenceFieldType getDatabaseType();
    ;

    protected abstract Object getDbValueFromObject(T value);
    ;

    protected abstract T getObjectFromDbValue(Object value) throws FieldValidationException;
    ;

    @Override
    public T getValueFromIssue(CustomField field, Issue issue) {
        List<Object> values = customFieldValuePersister.getValues(field, issue.getId(), getDatabaseType());
        return values == null || values.isEmpty() || values.get(0) == null ? null : getObjectFromDbValue(values.get(0));
    }

    @Override
    public void createValue(CustomField field, Issue issue, T value) {
        customFieldValuePersister.createValues(field, issue.getId(), getDatabaseType(), stored(value));
    }

    @Override
    public void updateValue(CustomField field, Issue issue, T value) {
        customFieldValuePersister.updateValues(field, issue.getId(), getDatabaseType(), stored(value));
    }

    private Collection<Object> stored(T value) {
        return value == null ? null : java.util.Collections.singletonList(getDbValueFromObject(value));
    }

    @Override
    public void validateFromParams(CustomFieldParams params, ErrorCollection errors, FieldConfig config) {
        try {
            getValueFromCustomFieldParams(params);
        } catch (FieldValidationException e) {
            errors.addError(config.getFieldId(), e.getMessage());
        }
    }

    @Override
    public T getValueFromCustomFieldParams(CustomFieldParams params) throws FieldValidationException {
        Object first = params == null ? null : params.getFirstValueForNullKey();
        String text = first == null ? "" : first.toString();
        return text.isEmpty() ? null : getSingularObjectFromString(text);
    }

    @Override
    @SuppressWarnings("unchecked")
    public T getDefaultValue(FieldConfig config) {
        return (T) genericConfigManager.retrieve("DefaultValue", config.getId().toString());
    }

    @Override
    public void setDefaultValue(FieldConfig config, T value) {
        genericConfigManager.update("DefaultValue", config.getId().toString(), value);
    }
}

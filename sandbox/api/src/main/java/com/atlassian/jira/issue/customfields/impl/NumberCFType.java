package com.atlassian.jira.issue.customfields.impl;

import com.atlassian.jira.issue.customfields.converters.DoubleConverter;
import com.atlassian.jira.issue.customfields.manager.GenericConfigManager;
import com.atlassian.jira.issue.customfields.persistence.CustomFieldValuePersister;
import com.atlassian.jira.issue.customfields.persistence.PersistenceFieldType;
import com.atlassian.jira.issue.fields.CustomField;
import com.atlassian.jira.issue.fields.config.FieldConfig;

/** A custom field that holds a number. */
public class NumberCFType extends AbstractSingleFieldType<Double>
        implements com.atlassian.jira.issue.customfields.SortableCustomField<Double> {

    protected final DoubleConverter doubleConverter;

    public NumberCFType(
            CustomFieldValuePersister customFieldValuePersister,
            DoubleConverter doubleConverter,
            GenericConfigManager genericConfigManager) {
        super(customFieldValuePersister, genericConfigManager);
        this.doubleConverter = doubleConverter;
    }

    @Override
    protected PersistenceFieldType getDatabaseType() {
        return PersistenceFieldType.TYPE_DECIMAL;
    }

    @Override
    protected Object getDbValueFromObject(Double value) {
        return value;
    }

    @Override
    protected Double getObjectFromDbValue(Object value) throws FieldValidationException {
        return (Double) value;
    }

    @Override
    public String getStringFromSingularObject(Double value) {
        return doubleConverter.getString(value);
    }

    @Override
    public Double getSingularObjectFromString(String text) throws FieldValidationException {
        return doubleConverter.getDouble(text);
    }

    @Override
    public String getChangelogValue(CustomField field, Double value) {
        return value == null ? "" : doubleConverter.getStringForChangelog(value);
    }

    @Override
    public int compare(Double first, Double second, FieldConfig config) {
        return first.compareTo(second);
    }
}

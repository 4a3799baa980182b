package com.atlassian.jira.issue.customfields.impl;

import com.atlassian.jira.issue.Issue;
import com.atlassian.jira.issue.fields.CustomField;
import com.atlassian.jira.issue.fields.config.FieldConfigItemType;
import com.atlassian.jira.issue.fields.layout.field.FieldLayoutItem;
import com.atlassian.jira.plugin.customfield.CustomFieldTypeModuleDescriptor;
import com.atlassian.jira.util.I18nHelper;
import com.atlassian.jira.web.bean.BulkEditBean;
import java.util.List;
import java.util.Map;

/** What all custom field types share. */
public abstract class AbstractCustomFieldType<T, S>
        implements com.atlassian.jira.issue.customfields.CustomFieldType<T, S> {

    private CustomFieldTypeModuleDescriptor descriptor;

    @Override
    public void init(CustomFieldTypeModuleDescriptor value) {
        this.descriptor = value;
    }

    @Override
    public String getKey() {
        return descriptor.getCompleteKey();
    }

    @Override
    public final String getName() {
        return descriptor.getName();
    }

    @Override
    public final CustomFieldTypeModuleDescriptor getDescriptor() {
        return descriptor;
    }

    @Override
    public Map<String, Object> getVelocityParameters(Issue issue, CustomField field, FieldLayoutItem item) {
        return new java.util.HashMap<>();
    }

    @Override
    public List<FieldConfigItemType> getConfigurationItemTypes() {
        return new java.util.ArrayList<>();
    }

    @Override
    public boolean valuesEqual(T first, T second) {
        return java.util.Objects.equals(first, second);
    }

    @Override
    public String availableForBulkEdit(BulkEditBean bean) {
        return null;
    }

    @Override
    public String getChangelogValue(CustomField field, T value) {
        return value == null ? "" : value.toString();
    }

    @Override
    public String getChangelogString(CustomField field, T value) {
        return null;
    }

    protected I18nHelper getI18nBean() {
        return com.atlassian.jira.component.ComponentAccessor.getJiraAuthenticationContext()
                .getI18nHelper();
    }
}

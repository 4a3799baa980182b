package com.atlassian.jira.issue.customfields;

import com.atlassian.jira.issue.Issue;
import com.atlassian.jira.issue.customfields.impl.FieldValidationException;
import com.atlassian.jira.issue.customfields.view.CustomFieldParams;
import com.atlassian.jira.issue.fields.CustomField;
import com.atlassian.jira.issue.fields.config.FieldConfig;
import com.atlassian.jira.issue.fields.config.FieldConfigItemType;
import com.atlassian.jira.issue.fields.layout.field.FieldLayoutItem;
import com.atlassian.jira.plugin.customfield.CustomFieldTypeModuleDescriptor;
import com.atlassian.jira.util.ErrorCollection;
import com.atlassian.jira.web.bean.BulkEditBean;
import java.util.List;
import java.util.Map;

/** The behaviour of custom fields of one type; T is the value of an issue, S a single element of it. */
public interface CustomFieldType<T, S> {

    void init(CustomFieldTypeModuleDescriptor descriptor);

    String getKey();

    String getName();

    CustomFieldTypeModuleDescriptor getDescriptor();

    String getStringFromSingularObject(S value);

    S getSingularObjectFromString(String text) throws FieldValidationException;

    T getValueFromIssue(CustomField field, Issue issue);

    void createValue(CustomField field, Issue issue, T value);

    void updateValue(CustomField field, Issue issue, T value);

    void validateFromParams(CustomFieldParams params, ErrorCollection errors, FieldConfig config);

    T getValueFromCustomFieldParams(CustomFieldParams params) throws FieldValidationException;

    T getDefaultValue(FieldConfig config);

    void setDefaultValue(FieldConfig config, T value);

    String getChangelogValue(CustomField field, T value);

    String getChangelogString(CustomField field, T value);

    Map<String, Object> getVelocityParameters(Issue issue, CustomField field, FieldLayoutItem item);

    List<FieldConfigItemType> getConfigurationItemTypes();

    boolean valuesEqual(T first, T second);

    String availableForBulkEdit(BulkEditBean bean);
}

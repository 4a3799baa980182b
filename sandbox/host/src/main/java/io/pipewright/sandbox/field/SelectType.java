package io.pipewright.sandbox.field;

import com.atlassian.jira.issue.customfields.impl.AbstractSingleFieldType;
import com.atlassian.jira.issue.customfields.impl.FieldValidationException;
import com.atlassian.jira.issue.customfields.manager.GenericConfigManager;
import com.atlassian.jira.issue.customfields.manager.OptionsManager;
import com.atlassian.jira.issue.customfields.option.Option;
import com.atlassian.jira.issue.customfields.persistence.CustomFieldValuePersister;
import com.atlassian.jira.issue.customfields.persistence.PersistenceFieldType;
import com.atlassian.jira.issue.customfields.view.CustomFieldParams;
import com.atlassian.jira.issue.fields.CustomField;
import com.atlassian.jira.issue.fields.config.FieldConfig;
import com.atlassian.jira.security.JiraAuthenticationContext;
import com.atlassian.jira.util.ErrorCollection;

/** One option of a list. Its text form is the option's id; {@code -1} stands for none. */
final class SelectType extends AbstractSingleFieldType<Option> implements Shaped {

    private static final String NONE = "-1";

    private final OptionsManager options;
    private final JiraAuthenticationContext context;

    SelectType(
            CustomFieldValuePersister persister,
            GenericConfigManager configs,
            OptionsManager options,
            JiraAuthenticationContext context) {
        super(persister, configs);
        this.options = options;
        this.context = context;
    }

    @Override
    public ValueShape shape() {
        return ValueShape.OPTION;
    }

    @Override
    protected PersistenceFieldType getDatabaseType() {
        return PersistenceFieldType.TYPE_LIMITED_TEXT;
    }

    @Override
    protected Object getDbValueFromObject(Option value) {
        return value.getOptionId().toString();
    }

    @Override
    protected Option getObjectFromDbValue(Object value) {
        return options.findByOptionId(Long.valueOf((String) value));
    }

    @Override
    public String getStringFromSingularObject(Option value) {
        return value == null ? null : value.getOptionId().toString();
    }

    @Override
    public Option getSingularObjectFromString(String text) throws FieldValidationException {
        Option option = text.matches("\\d{1,18}") ? options.findByOptionId(Long.valueOf(text)) : null;
        if (option == null) {
            throw refused(text);
        }
        return option;
    }

    @Override
    public Option getValueFromCustomFieldParams(CustomFieldParams params) throws FieldValidationException {
        return params != null && NONE.equals(params.getFirstValueForNullKey())
                ? null
                : super.getValueFromCustomFieldParams(params);
    }

    @Override
    public void validateFromParams(CustomFieldParams params, ErrorCollection errors, FieldConfig config) {
        try {
            Option option = getValueFromCustomFieldParams(params);
            if (option != null
                    && (option.getDisabled()
                            || options.getOptions(config).getOptionById(option.getOptionId()) == null)) {
                errors.addError(config.getFieldId(), refused(option.getValue()).getMessage());
            }
        } catch (FieldValidationException e) {
            errors.addError(config.getFieldId(), e.getMessage());
        }
    }

    @Override
    public Option getDefaultValue(FieldConfig config) {
        Object id = genericConfigManager.retrieve("DefaultValue", config.getId().toString());
        return id == null ? null : options.findByOptionId((Long) id);
    }

    @Override
    public void setDefaultValue(FieldConfig config, Option value) {
        genericConfigManager.update(
                "DefaultValue", config.getId().toString(), value == null ? null : value.getOptionId());
    }

    @Override
    public String getChangelogValue(CustomField field, Option value) {
        return value == null ? "" : value.getOptionId().toString();
    }

    @Override
    public String getChangelogString(CustomField field, Option value) {
        return value == null ? "" : value.getValue();
    }

    private FieldValidationException refused(String text) {
        return new FieldValidationException(
                context.getI18nHelper().getText("sandbox.field.option.invalid", (Object) text));
    }
}

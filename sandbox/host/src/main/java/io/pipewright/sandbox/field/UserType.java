package io.pipewright.sandbox.field;

import com.atlassian.jira.issue.customfields.impl.AbstractSingleFieldType;
import com.atlassian.jira.issue.customfields.impl.FieldValidationException;
import com.atlassian.jira.issue.customfields.manager.GenericConfigManager;
import com.atlassian.jira.issue.customfields.persistence.CustomFieldValuePersister;
import com.atlassian.jira.issue.customfields.persistence.PersistenceFieldType;
import com.atlassian.jira.issue.fields.CustomField;
import com.atlassian.jira.issue.fields.config.FieldConfig;
import com.atlassian.jira.security.JiraAuthenticationContext;
import com.atlassian.jira.user.ApplicationUser;
import com.atlassian.jira.user.util.UserManager;

/** One user, stored by key; the text form is the user's name. */
final class UserType extends AbstractSingleFieldType<ApplicationUser> implements Shaped {

    private final UserManager users;
    private final JiraAuthenticationContext context;

    UserType(
            CustomFieldValuePersister persister,
            GenericConfigManager configs,
            UserManager users,
            JiraAuthenticationContext context) {
        super(persister, configs);
        this.users = users;
        this.context = context;
    }

    @Override
    public ValueShape shape() {
        return ValueShape.USER;
    }

    @Override
    protected PersistenceFieldType getDatabaseType() {
        return PersistenceFieldType.TYPE_LIMITED_TEXT;
    }

    @Override
    protected Object getDbValueFromObject(ApplicationUser value) {
        return value.getKey();
    }

    @Override
    protected ApplicationUser getObjectFromDbValue(Object value) {
        return users.getUserByKeyEvenWhenUnknown((String) value);
    }

    @Override
    public String getStringFromSingularObject(ApplicationUser value) {
        return value == null ? null : value.getUsername();
    }

    @Override
    public ApplicationUser getSingularObjectFromString(String text) throws FieldValidationException {
        ApplicationUser user = users.getUserByName(text.strip());
        if (user == null) {
            throw new FieldValidationException(
                    context.getI18nHelper().getText("sandbox.field.user.unknown", (Object) text));
        }
        return user;
    }

    @Override
    public ApplicationUser getDefaultValue(FieldConfig config) {
        return users.getUserByKeyEvenWhenUnknown((String)
                genericConfigManager.retrieve("DefaultValue", config.getId().toString()));
    }

    @Override
    public void setDefaultValue(FieldConfig config, ApplicationUser value) {
        genericConfigManager.update("DefaultValue", config.getId().toString(), value == null ? null : value.getKey());
    }

    @Override
    public String getChangelogValue(CustomField field, ApplicationUser value) {
        return value == null ? "" : value.getKey();
    }

    @Override
    public String getChangelogString(CustomField field, ApplicationUser value) {
        return value == null ? "" : value.getDisplayName();
    }
}

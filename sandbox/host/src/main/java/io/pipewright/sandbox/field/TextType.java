package io.pipewright.sandbox.field;

import com.atlassian.jira.issue.customfields.impl.AbstractSingleFieldType;
import com.atlassian.jira.issue.customfields.impl.FieldValidationException;
import com.atlassian.jira.issue.customfields.manager.GenericConfigManager;
import com.atlassian.jira.issue.customfields.persistence.CustomFieldValuePersister;
import com.atlassian.jira.issue.customfields.persistence.PersistenceFieldType;
import com.atlassian.jira.security.JiraAuthenticationContext;
import java.net.URI;
import java.net.URISyntaxException;

/** Texts: one line of at most 255 characters, any number of lines, or an address. */
class TextType extends AbstractSingleFieldType<String> implements Shaped {

    private static final int LONGEST_LINE = 255;

    /** The kinds of texts. */
    enum Kind {
        LINE,
        LINES,
        ADDRESS
    }

    private final Kind kind;
    private final JiraAuthenticationContext context;

    TextType(
            Kind kind,
            CustomFieldValuePersister persister,
            GenericConfigManager configs,
            JiraAuthenticationContext context) {
        super(persister, configs);
        this.kind = kind;
        this.context = context;
    }

    @Override
    public ValueShape shape() {
        return ValueShape.TEXT;
    }

    @Override
    protected PersistenceFieldType getDatabaseType() {
        return kind == Kind.LINES ? PersistenceFieldType.TYPE_UNLIMITED_TEXT : PersistenceFieldType.TYPE_LIMITED_TEXT;
    }

    @Override
    protected Object getDbValueFromObject(String value) {
        return value;
    }

    @Override
    protected String getObjectFromDbValue(Object value) {
        return (String) value;
    }

    @Override
    public String getStringFromSingularObject(String value) {
        return value;
    }

    @Override
    public String getSingularObjectFromString(String text) {
        if (kind != Kind.LINES && text.length() > LONGEST_LINE) {
            throw refused("sandbox.field.text.long", String.valueOf(LONGEST_LINE));
        }
        if (kind == Kind.ADDRESS && !isAddress(text)) {
            throw refused("sandbox.field.url.invalid", text);
        }
        return text;
    }

    private static boolean isAddress(String text) {
        try {
            return new URI(text).isAbsolute();
        } catch (URISyntaxException e) {
            return false;
        }
    }

    private FieldValidationException refused(String key, String argument) {
        return new FieldValidationException(context.getI18nHelper().getText(key, (Object) argument));
    }
}

package io.pipewright.sandbox.field;

import com.atlassian.jira.issue.customfields.SortableCustomField;
import com.atlassian.jira.issue.customfields.impl.AbstractSingleFieldType;
import com.atlassian.jira.issue.customfields.impl.FieldValidationException;
import com.atlassian.jira.issue.customfields.manager.GenericConfigManager;
import com.atlassian.jira.issue.customfields.persistence.CustomFieldValuePersister;
import com.atlassian.jira.issue.customfields.persistence.PersistenceFieldType;
import com.atlassian.jira.issue.fields.CustomField;
import com.atlassian.jira.issue.fields.config.FieldConfig;
import com.atlassian.jira.security.JiraAuthenticationContext;
import java.sql.Timestamp;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.util.Locale;

/** Days, kept as midnight in the server's time zone, and moments. A day that does not exist is refused. */
class DateType extends AbstractSingleFieldType<Timestamp> implements SortableCustomField<Timestamp>, Shaped {

    static final DateTimeFormatter DAY = strict("uuuu-MM-dd");
    static final DateTimeFormatter MINUTE = strict("uuuu-MM-dd HH:mm");
    static final DateTimeFormatter ISO_MOMENT = strict("uuuu-MM-dd'T'HH:mm:ss.SSSxx");
    private static final DateTimeFormatter SHOWN_DAY = strict("d/MMM/yy");
    private static final DateTimeFormatter SHOWN_MINUTE = strict("d/MMM/yy h:mm a");
    private static final DateTimeFormatter CHANGED_MINUTE = strict("uuuu-MM-dd'T'HH:mmxx");

    private final ValueShape shape;
    private final JiraAuthenticationContext context;

    DateType(
            ValueShape shape,
            CustomFieldValuePersister persister,
            GenericConfigManager configs,
            JiraAuthenticationContext context) {
        super(persister, configs);
        this.shape = shape;
        this.context = context;
    }

    @Override
    public ValueShape shape() {
        return shape;
    }

    @Override
    protected PersistenceFieldType getDatabaseType() {
        return PersistenceFieldType.TYPE_DATE;
    }

    @Override
    protected Object getDbValueFromObject(Timestamp value) {
        return value;
    }

    @Override
    protected Timestamp getObjectFromDbValue(Object value) {
        return (Timestamp) value;
    }

    @Override
    public String getStringFromSingularObject(Timestamp value) {
        return value == null ? null : write(isDay() ? DAY : MINUTE, value);
    }

    @Override
    public Timestamp getSingularObjectFromString(String text) throws FieldValidationException {
        try {
            return isDay()
                    ? Timestamp.valueOf(LocalDate.parse(text.strip(), DAY).atStartOfDay())
                    : moment(text.strip());
        } catch (DateTimeException e) {
            String key = isDay() ? "sandbox.field.date.invalid" : "sandbox.field.datetime.invalid";
            throw new FieldValidationException(context.getI18nHelper().getText(key, (Object) text));
        }
    }

    @Override
    public String getChangelogValue(CustomField field, Timestamp value) {
        return value == null ? "" : write(isDay() ? DAY : CHANGED_MINUTE, value);
    }

    @Override
    public String getChangelogString(CustomField field, Timestamp value) {
        return value == null ? "" : write(isDay() ? SHOWN_DAY : SHOWN_MINUTE, value);
    }

    @Override
    public int compare(Timestamp first, Timestamp second, FieldConfig config) {
        return first.compareTo(second);
    }

    static String write(DateTimeFormatter format, Timestamp value) {
        return format.format(value.toInstant().atZone(ZoneId.systemDefault()));
    }

    private boolean isDay() {
        return shape == ValueShape.DATE;
    }

    /** The form's own text, or the ISO text that REST and imports use. */
    private static Timestamp moment(String text) {
        return text.contains("T")
                ? Timestamp.from(OffsetDateTime.parse(text, ISO_MOMENT).toInstant())
                : Timestamp.valueOf(LocalDateTime.parse(text, MINUTE));
    }

    private static DateTimeFormatter strict(String pattern) {
        return DateTimeFormatter.ofPattern(pattern, Locale.ENGLISH).withResolverStyle(ResolverStyle.STRICT);
    }
}

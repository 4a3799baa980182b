package io.pipewright.jira.field;

import com.atlassian.jira.issue.customfields.option.Option;
import com.atlassian.jira.issue.fields.CustomField;
import com.atlassian.jira.user.ApplicationUser;
import io.pipewright.exit.condition.FieldType;
import io.pipewright.exit.condition.FieldValue;
import io.pipewright.kernel.Text;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Collection;
import java.util.Date;
import java.util.List;
import java.util.Optional;

/** Jira's field values as exit criteria compare them. */
final class FieldConversion {

    private static final String SYSTEM = "com.atlassian.jira.plugin.system.customfieldtypes:";

    private FieldConversion() {}

    static FieldType typeOf(CustomField field) {
        String key = field.getCustomFieldType().getKey();
        if (key.equals(SYSTEM + "float")
                || key.endsWith(":amount-field")
                || key.endsWith(":probability-field")
                || key.endsWith(":expected-revenue-field")) {
            return FieldType.NUMBER;
        }
        return key.equals(SYSTEM + "datepicker") || key.equals(SYSTEM + "datetime") ? FieldType.DATE : FieldType.TEXT;
    }

    /** Empty for null, a text in which nothing is seen and an empty collection: fields that nobody has set. */
    static Optional<FieldValue> value(Object value) {
        if (value instanceof Double number) {
            return Optional.of(new FieldValue.NumberValue(Numbers.fromField(number)));
        }
        if (value instanceof Date date) {
            return Optional.of(new FieldValue.DateValue(Instant.ofEpochMilli(date.getTime())
                    .atZone(ZoneId.systemDefault())
                    .toLocalDate()));
        }
        if (value instanceof Collection<?> several) {
            List<String> texts = several.stream().map(FieldConversion::text).toList();
            return texts.isEmpty() ? Optional.empty() : Optional.of(new FieldValue.TextValue(texts));
        }
        String text = value == null ? "" : text(value);
        return Text.stripped(text).isEmpty() ? Optional.empty() : Optional.of(FieldValue.TextValue.of(text));
    }

    private static String text(Object value) {
        if (value instanceof Option option) {
            return option.getValue();
        }
        return value instanceof ApplicationUser user ? user.getName() : String.valueOf(value);
    }
}

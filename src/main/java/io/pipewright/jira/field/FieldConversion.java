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
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Jira's field values as exit criteria compare them. */
final class FieldConversion {

    private static final String SYSTEM = "com.atlassian.jira.plugin.system.customfieldtypes:";

    private FieldConversion() {}

    private static final Set<String> CHOICES =
            Set.of("select", "radiobuttons", "multiselect", "multicheckboxes", "cascadingselect");
    private static final Set<String> USERS = Set.of("userpicker", "multiuserpicker");
    private static final Set<String> OTHERS =
            Set.of("project", "version", "multiversion", "grouppicker", "multigrouppicker");

    static FieldType typeOf(CustomField field) {
        String key = field.getCustomFieldType().getKey();
        return key.startsWith(SYSTEM) ? ofJira(key.substring(SYSTEM.length())) : ofApp(key);
    }

    private static FieldType ofJira(String type) {
        if (CHOICES.contains(type)) {
            return FieldType.CHOICE;
        }
        if (USERS.contains(type)) {
            return FieldType.USER;
        }
        if (OTHERS.contains(type)) {
            return FieldType.OTHER;
        }
        return switch (type) {
            case "float" -> FieldType.NUMBER;
            case "datepicker", "datetime" -> FieldType.DATE;
            default -> FieldType.TEXT;
        };
    }

    private static FieldType ofApp(String key) {
        return key.endsWith(":amount-field")
                        || key.endsWith(":probability-field")
                        || key.endsWith(":expected-revenue-field")
                ? FieldType.NUMBER
                : FieldType.TEXT;
    }

    /** Empty for null, a text in which nothing is seen and an empty collection: fields that nobody has set. */
    static Optional<FieldValue> value(FieldType type, Object value) {
        if (value instanceof Double number) {
            return Optional.of(new FieldValue.NumberValue(Numbers.fromField(number)));
        }
        if (value instanceof Date date) {
            return Optional.of(new FieldValue.DateValue(Instant.ofEpochMilli(date.getTime())
                    .atZone(ZoneId.systemDefault())
                    .toLocalDate()));
        }
        List<?> parts = parts(value);
        if (type == FieldType.CHOICE || type == FieldType.USER) {
            Set<String> ids = parts.stream().map(FieldConversion::id).collect(Collectors.toSet());
            return ids.isEmpty() ? Optional.empty() : Optional.of(new FieldValue.ChosenValue(ids));
        }
        List<String> texts = parts.stream().map(FieldConversion::text).toList();
        boolean nothing = texts.stream().allMatch(text -> Text.stripped(text).isEmpty());
        return nothing ? Optional.empty() : Optional.of(new FieldValue.TextValue(texts));
    }

    /** A select list in levels holds a map of its levels. */
    private static List<?> parts(Object value) {
        if (value instanceof Map<?, ?> levels) {
            return parts(levels.values());
        }
        if (value instanceof Collection<?> several) {
            return several.stream().filter(Objects::nonNull).toList();
        }
        return value == null ? List.of() : List.of(value);
    }

    private static String id(Object value) {
        if (value instanceof Option option) {
            return String.valueOf(option.getOptionId());
        }
        return value instanceof ApplicationUser user ? user.getKey() : String.valueOf(value);
    }

    private static String text(Object value) {
        if (value instanceof Option option) {
            return option.getValue();
        }
        return value instanceof ApplicationUser user ? user.getName() : String.valueOf(value);
    }
}

package io.pipewright.sandbox.search;

import com.atlassian.jira.issue.customfields.CustomFieldSearcher;
import com.atlassian.jira.issue.customfields.option.Option;
import com.atlassian.jira.issue.fields.CustomField;
import com.atlassian.jira.user.ApplicationUser;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.Date;
import java.util.Locale;

/** How the values of a custom field are kept in the index, and so how they are compared. */
public enum FieldKind {
    NUMBER,
    DATE,
    OPTION,
    USER,
    EXACT_TEXT,
    TEXT;

    /** The field's name in the index; another one for each kind, because the index does not let a field change its shape. */
    String nameInIndex(CustomField field) {
        return field.getId() + "." + name().toLowerCase(Locale.ROOT);
    }

    /** By the Java type of the field's values; where that says nothing, by the name of its searcher. */
    public static FieldKind of(CustomField field) {
        Class<?> type = valueType(field.getCustomFieldType());
        if (Number.class.isAssignableFrom(type)) {
            return NUMBER;
        }
        if (Date.class.isAssignableFrom(type)) {
            return DATE;
        }
        if (Option.class.isAssignableFrom(type)) {
            return OPTION;
        }
        return ApplicationUser.class.isAssignableFrom(type) ? USER : bySearcher(field);
    }

    private static FieldKind bySearcher(CustomField field) {
        CustomFieldSearcher searcher = field.getCustomFieldSearcher();
        String key = searcher == null
                ? ""
                : searcher.getDescriptor().getCompleteKey().toLowerCase(Locale.ROOT);
        if (key.contains("number")) {
            return NUMBER;
        }
        if (key.contains("date")) {
            return DATE;
        }
        if (key.contains("select") || key.contains("radio") || key.contains("checkbox")) {
            return OPTION;
        }
        return key.contains("user") ? USER : key.contains("exact") ? EXACT_TEXT : TEXT;
    }

    private static Class<?> valueType(Object type) {
        return type == null
                ? Object.class
                : Arrays.stream(type.getClass().getMethods())
                        .filter(method -> method.getName().equals("getSingularObjectFromString") && !method.isBridge())
                        .<Class<?>>map(Method::getReturnType)
                        .findFirst()
                        .orElse(Object.class);
    }
}

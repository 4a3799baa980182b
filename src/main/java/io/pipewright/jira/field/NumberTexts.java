package io.pipewright.jira.field;

import com.atlassian.jira.issue.Issue;
import com.atlassian.jira.issue.fields.CustomField;
import java.text.NumberFormat;
import java.util.Locale;
import java.util.Map;

/** Numbers as templates show them. */
final class NumberTexts {

    private static final String SHOWN = "shown";
    private static final int DECIMALS = 2;

    private NumberTexts() {}

    /**
     * Puts the issue's number into the template's parameters, grouped as the language does; nothing when there is no issue or no number.
     */
    static void show(Map<String, Object> parameters, Issue issue, CustomField field, Locale locale) {
        Object value = issue == null ? null : issue.getCustomFieldValue(field);
        if (value instanceof Double number) {
            NumberFormat format = NumberFormat.getNumberInstance(locale);
            format.setMaximumFractionDigits(DECIMALS);
            parameters.put(SHOWN, format.format(Numbers.fromField(number)));
        }
    }
}

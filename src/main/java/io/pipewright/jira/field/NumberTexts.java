package io.pipewright.jira.field;

import com.atlassian.jira.issue.Issue;
import com.atlassian.jira.issue.fields.CustomField;
import java.text.NumberFormat;
import java.util.Locale;
import java.util.Map;

/** Numbers as templates show them. */
final class NumberTexts {

    private static final String SHOWN = "shown";
    /** Of a double no more are significant. */
    private static final int ALL_DECIMALS = 15;

    private NumberTexts() {}

    /**
     * Puts the issue's number into the template's parameters as it is stored, grouped as the language does; nothing when
     * there is no issue or no number.
     *
     * @param decimals how many are shown at least
     */
    static void show(Map<String, Object> parameters, Issue issue, CustomField field, Locale locale, int decimals) {
        Object value = issue == null ? null : issue.getCustomFieldValue(field);
        if (value instanceof Double number) {
            NumberFormat format = NumberFormat.getNumberInstance(locale);
            format.setMaximumFractionDigits(ALL_DECIMALS);
            format.setMinimumFractionDigits(decimals);
            parameters.put(SHOWN, format.format(Numbers.fromField(number)));
        }
    }
}

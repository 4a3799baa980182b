package io.pipewright.sandbox.field;

import com.atlassian.jira.issue.customfields.converters.DoubleConverter;
import com.atlassian.jira.issue.customfields.impl.FieldValidationException;
import com.atlassian.jira.security.JiraAuthenticationContext;
import java.math.BigDecimal;
import java.util.regex.Pattern;

/** Numbers as plain text with a point, the same in every language; grouping marks are refused. */
public final class NumberText implements DoubleConverter {

    private static final double LARGEST = 1e14;
    private static final Pattern NUMBER = Pattern.compile("[+-]?(\\d+(\\.\\d*)?|\\.\\d+)([eE][+-]?\\d{1,3})?");

    private final JiraAuthenticationContext context;

    public NumberText(JiraAuthenticationContext context) {
        this.context = context;
    }

    @Override
    public String getString(Double value) {
        return value == null ? null : plain(value);
    }

    @Override
    public Double getDouble(String text) throws FieldValidationException {
        if (text == null || text.isBlank()) {
            return null;
        }
        if (!NUMBER.matcher(text.strip()).matches()) {
            throw refused("sandbox.field.number.invalid", text);
        }
        double value = Double.parseDouble(text.strip());
        if (value > LARGEST) {
            throw refused("sandbox.field.number.large", text);
        }
        if (value < -LARGEST) {
            throw refused("sandbox.field.number.small", text);
        }
        return value;
    }

    @Override
    public String getStringForChangelog(Double value) {
        return getString(value);
    }

    private static String plain(Double value) {
        BigDecimal number = new BigDecimal(value.toString());
        return number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString();
    }

    private FieldValidationException refused(String key, String text) {
        return new FieldValidationException(context.getI18nHelper().getText(key, (Object) text));
    }
}

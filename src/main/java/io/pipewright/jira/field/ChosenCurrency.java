package io.pipewright.jira.field;

import com.atlassian.jira.issue.customfields.option.Option;
import io.pipewright.kernel.Text;
import java.util.Currency;
import java.util.Locale;
import java.util.Optional;

/**
 * What a choice of the currency field stands for. Administrators add choices in Jira too; those count by their
 * own text when it is an ISO code. Any other choice is {@link #UNKNOWN} and never taken for a currency it is not.
 */
public final class ChosenCurrency {

    /** ISO 4217 keeps this code for "no currency"; no rate can be entered for it, so that such amounts stand apart from every total. */
    public static final Currency UNKNOWN = Currency.getInstance("XXX");

    private ChosenCurrency() {}

    /** The currency of a choice that set-up made, or whose text names one; empty for any other. */
    static Optional<Currency> of(Option option, JiraDealFields fields) {
        return fields.code(JiraDealFields.CURRENCY, option)
                .map(Currency::getInstance)
                .or(() -> named(option.getValue()));
    }

    /** The currency that a choice's text names, empty when it is no ISO code. */
    public static Optional<Currency> named(String text) {
        try {
            return Optional.of(Currency.getInstance(Text.asSeen(text).toUpperCase(Locale.ROOT)));
        } catch (IllegalArgumentException noCode) {
            return Optional.empty();
        }
    }
}

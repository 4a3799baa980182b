package io.pipewright.money;

import io.pipewright.kernel.InvalidValue;
import io.pipewright.kernel.Reason;
import io.pipewright.kernel.Text;
import java.util.Currency;
import java.util.Locale;

/** Reads currency codes: ISO 4217 codes of money, not those of metals, funds without units or tests. */
public final class Currencies {

    private static final int LONGEST_SHOWN = 20;

    private Currencies() {}

    /** @throws InvalidValue naming the given field when the code is no known currency */
    public static Currency parse(String field, String code) {
        String upper = Text.asSeen(code).toUpperCase(Locale.ROOT);
        try {
            Currency currency = Currency.getInstance(upper);
            if (currency.getDefaultFractionDigits() >= 0) {
                return currency;
            }
        } catch (IllegalArgumentException unknown) {
            // answered below, together with the codes that are known but are no money
        }
        throw new InvalidValue(
                field, Reason.of("pipewright.money.currency.unknown", Text.shortened(upper, LONGEST_SHOWN)));
    }
}

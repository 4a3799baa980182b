package io.pipewright.money;

import io.pipewright.kernel.InvalidValue;
import io.pipewright.kernel.Reason;
import io.pipewright.kernel.Text;
import java.util.Currency;
import java.util.Locale;
import java.util.Optional;

/** Reads currency codes: ISO 4217 codes of money, not those of metals, funds without units or tests. */
public final class Currencies {

    private static final int LONGEST_SHOWN = 20;

    private Currencies() {}

    /** @throws InvalidValue naming the given field when the code is no known currency */
    public static Currency parse(String field, String code) {
        return find(code).orElseThrow(() -> new InvalidValue(field, unknown(Text.asSeen(code))));
    }

    /** As {@link #parse}; empty where nothing is named. */
    public static Optional<Currency> parseOptional(String field, String code) {
        return Text.stripped(code).isEmpty() ? Optional.empty() : Optional.of(parse(field, code));
    }

    /** The currency with this code in whatever case; empty when it is no known one. */
    static Optional<Currency> find(String code) {
        try {
            return Optional.of(Currency.getInstance(Text.asSeen(code).toUpperCase(Locale.ROOT)))
                    .filter(currency -> currency.getDefaultFractionDigits() >= 0);
        } catch (IllegalArgumentException unknown) {
            return Optional.empty();
        }
    }

    private static Reason unknown(String code) {
        return code.isEmpty()
                ? Reason.of("pipewright.money.currency.missing")
                : Reason.of(
                        "pipewright.money.currency.unknown",
                        Text.shortened(code.toUpperCase(Locale.ROOT), LONGEST_SHOWN));
    }
}

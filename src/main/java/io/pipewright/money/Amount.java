package io.pipewright.money;

import io.pipewright.kernel.Decimals;
import io.pipewright.kernel.InvalidValue;
import io.pipewright.kernel.Reason;
import io.pipewright.kernel.Text;
import java.math.BigDecimal;
import java.util.Currency;

/**
 * An exact sum of money in one currency. Never negative; at most {@value #MAX_INTEGER_DIGITS} digits before and
 * {@value #MAX_DECIMALS} after the decimal point, so that it survives a number field of fifteen significant digits unchanged.
 */
public record Amount(BigDecimal value, Currency currency) {

    public static final int MAX_INTEGER_DIGITS = 13;
    public static final int MAX_DECIMALS = 2;
    private static final int LONGEST_SHOWN = 40;

    public Amount {
        value = checked(value);
    }

    /** @throws InvalidValue naming field {@code amount} when the text is no amount */
    public static Amount parse(String text, Currency currency) {
        return new Amount(number(text), currency);
    }

    /** The amount without its currency, checked by the same rules. @throws InvalidValue naming field {@code amount} */
    public static BigDecimal parseNumber(String text) {
        return checked(number(text));
    }

    public static Amount zero(Currency currency) {
        return new Amount(BigDecimal.ZERO, currency);
    }

    /** @throws IllegalArgumentException when the currencies differ: amounts of two currencies have no sum */
    public Amount plus(Amount other) {
        if (!currency.equals(other.currency)) {
            throw new IllegalArgumentException("Cannot add " + other.currency + " to " + currency);
        }
        return new Amount(value.add(other.value), currency);
    }

    private static BigDecimal number(String text) {
        return Decimals.read(text)
                .orElseThrow(() -> new InvalidValue(
                        "amount",
                        Reason.of(
                                "pipewright.deal.amount.not-a-number",
                                Text.shortened(Text.stripped(text), LONGEST_SHOWN))));
    }

    private static BigDecimal checked(BigDecimal value) {
        BigDecimal plain = value.stripTrailingZeros();
        if (plain.signum() < 0) {
            throw new InvalidValue("amount", Reason.of("pipewright.deal.amount.negative"));
        }
        if (plain.scale() > MAX_DECIMALS) {
            throw new InvalidValue("amount", Reason.of("pipewright.deal.amount.decimals", MAX_DECIMALS));
        }
        if (plain.precision() - plain.scale() > MAX_INTEGER_DIGITS) {
            throw new InvalidValue("amount", Reason.of("pipewright.deal.amount.too-large", MAX_INTEGER_DIGITS));
        }
        return Decimals.plain(plain);
    }
}

package io.pipewright.money;

import io.pipewright.kernel.Decimals;
import io.pipewright.kernel.InvalidValue;
import io.pipewright.kernel.Reason;
import io.pipewright.kernel.Text;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Currency;
import java.util.Optional;

/**
 * An exact sum of money in one currency, with no more decimals than that currency has. Never negative; at most
 * {@value #MAX_INTEGER_DIGITS} digits before the decimal point and {@value #MAX_DIGITS} in all, so that it survives a number field of
 * fifteen significant digits unchanged.
 */
public record Amount(BigDecimal value, Currency currency) {

    public static final int MAX_INTEGER_DIGITS = 13;
    public static final int MAX_DIGITS = 15;
    private static final int LONGEST_SHOWN = 40;

    public Amount {
        value = checked(value, currency, MinorUnits.decimals(currency));
    }

    /**
     * Reads plain text as programs write it; what people type is read by {@link AmountText}.
     *
     * @throws InvalidValue naming field {@code amount} when the text is no amount
     */
    public static Amount parse(String text, Currency currency) {
        return new Amount(number(text), currency);
    }

    /**
     * The number of an amount whose currency is not known.
     *
     * @param finest of the currencies that it can be in, the one with the most decimals
     * @throws InvalidValue naming field {@code amount}
     */
    public static BigDecimal checkedNumber(BigDecimal typed, Currency finest) {
        BigDecimal number = typed.stripTrailingZeros();
        return checked(number, finest, Math.max(0, number.scale()));
    }

    /** A number that is already stored, rounded half up to what its currency has. @throws InvalidValue when it is negative or too large */
    public static Amount rounded(BigDecimal number, Currency currency) {
        return new Amount(canBeRounded(number) ? roundedTo(MinorUnits.decimals(currency), number) : number, currency);
    }

    /** Why a number is no amount in the currency; empty when it is one. */
    public static Optional<Reason> fault(BigDecimal number, Currency currency) {
        try {
            checked(number, currency, MinorUnits.decimals(currency));
            return Optional.empty();
        } catch (InvalidValue e) {
            return Optional.of(e.reason());
        }
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

    private static boolean canBeRounded(BigDecimal number) {
        return number.signum() >= 0 && integerDigits(number) <= MAX_INTEGER_DIGITS;
    }

    /** A number far below any unit is zero at once: its decimals could not be written out. */
    private static BigDecimal roundedTo(int decimals, BigDecimal number) {
        return integerDigits(number) < -MinorUnits.MOST_DECIMALS
                ? BigDecimal.ZERO
                : number.setScale(decimals, RoundingMode.HALF_UP);
    }

    private static long integerDigits(BigDecimal number) {
        return (long) number.precision() - number.scale();
    }

    private static Reason tooManyDecimals(Currency currency) {
        int decimals = MinorUnits.decimals(currency);
        return decimals == 0
                ? Reason.of("pipewright.deal.amount.no-decimals", currency.getCurrencyCode())
                : Reason.of("pipewright.deal.amount.decimals", currency.getCurrencyCode(), decimals);
    }

    /** @param reserved how many of the digits are kept for decimals */
    private static BigDecimal checked(BigDecimal value, Currency currency, int reserved) {
        BigDecimal plain = value.stripTrailingZeros();
        if (plain.signum() < 0) {
            throw new InvalidValue("amount", Reason.of("pipewright.deal.amount.negative"));
        }
        if (plain.scale() > MinorUnits.decimals(currency)) {
            throw new InvalidValue("amount", tooManyDecimals(currency));
        }
        int most = Math.min(MAX_INTEGER_DIGITS, MAX_DIGITS - reserved);
        if (integerDigits(plain) > most) {
            throw new InvalidValue("amount", Reason.of("pipewright.deal.amount.too-large", most));
        }
        return Decimals.plain(plain);
    }
}

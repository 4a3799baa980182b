package io.pipewright.money;

import io.pipewright.kernel.Days;
import io.pipewright.kernel.Decimals;
import io.pipewright.kernel.InvalidValue;
import io.pipewright.kernel.InvalidValues;
import io.pipewright.kernel.Reason;
import java.math.BigDecimal;
import java.math.MathContext;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import java.util.Locale;

/**
 * A rate of exchange: one unit of {@code from} is {@code value} units of {@code to}, from the day {@code validFrom} until a later rate.
 * Positive, at most {@value #MAX_INTEGER_DIGITS} digits before and {@value #MAX_DECIMALS} after the decimal point.
 */
public record Rate(Currency from, Currency to, BigDecimal value, LocalDate validFrom) {

    public static final int MAX_INTEGER_DIGITS = 9;
    public static final int MAX_DECIMALS = 8;
    private static final LocalDate EARLIEST = LocalDate.of(1900, 1, 1);

    /** @throws InvalidValue naming field {@code to}, {@code rate} or {@code validFrom} */
    public Rate {
        if (from.equals(to)) {
            throw new InvalidValue("to", Reason.of("pipewright.money.rate.same-currency"));
        }
        value = checked(value);
    }

    /**
     * Reads a rate as people of a language type it.
     *
     * @throws InvalidValues naming all that is wrong of {@code from}, {@code to}, {@code rate} and {@code validFrom}
     */
    public static Rate typed(String from, String to, String rate, String validFrom, Locale locale) {
        InvalidValues.check(List.of(
                () -> Currencies.parse("from", from),
                () -> Currencies.parse("to", to),
                () -> checked(new AmountText(locale).rate(rate, to)),
                () -> day(validFrom)));
        return new Rate(
                Currencies.parse("from", from),
                Currencies.parse("to", to),
                new AmountText(locale).rate(rate, to),
                day(validFrom));
    }

    /** Reads a rate in plain text. @throws InvalidValue naming field {@code from}, {@code to}, {@code rate} or {@code validFrom} */
    public static Rate parse(String from, String to, String rate, String validFrom) {
        return new Rate(Currencies.parse("from", from), Currencies.parse("to", to), number(rate), day(validFrom));
    }

    boolean isOfSamePair(Rate other) {
        return (from.equals(other.from) && to.equals(other.to)) || (from.equals(other.to) && to.equals(other.from));
    }

    /** How many percent this rate is above (or, negative, below) another of the same pair, whichever way round that one is. */
    BigDecimal percentAbove(Rate other) {
        BigDecimal times = from.equals(other.from)
                ? value.divide(other.value, MathContext.DECIMAL64)
                : value.multiply(other.value);
        return times.subtract(BigDecimal.ONE).movePointRight(2);
    }

    private static BigDecimal number(String text) {
        return Decimals.read(text).orElseThrow(() -> invalid("pipewright.money.rate.not-a-number"));
    }

    private static BigDecimal checked(BigDecimal value) {
        if (value.signum() <= 0) {
            throw invalid("pipewright.money.rate.not-positive");
        }
        BigDecimal plain = value.stripTrailingZeros();
        if (plain.scale() > MAX_DECIMALS) {
            throw invalid("pipewright.money.rate.decimals", MAX_DECIMALS);
        }
        if (plain.precision() - plain.scale() > MAX_INTEGER_DIGITS) {
            throw invalid("pipewright.money.rate.too-large", MAX_INTEGER_DIGITS);
        }
        return Decimals.plain(plain);
    }

    /** Only what is entered is held to the range: a stored rate stays readable whatever its day. */
    private static LocalDate day(String text) {
        LocalDate day = Days.read(text)
                .orElseThrow(() -> new InvalidValue("validFrom", Reason.of("pipewright.money.rate.not-a-day")));
        if (day.isBefore(EARLIEST) || day.isAfter(Days.LATEST)) {
            throw new InvalidValue("validFrom", Reason.of("pipewright.money.rate.too-far", EARLIEST, Days.LATEST));
        }
        return day;
    }

    private static InvalidValue invalid(String key, Object... arguments) {
        return new InvalidValue("rate", Reason.of(key, arguments));
    }
}

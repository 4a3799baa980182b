package io.pipewright.money;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;

/**
 * How amounts of one currency become amounts of another on a day: an exact fraction and the entered rates it is made of (none for a
 * currency into itself). Each amount is converted on its own and rounded half up to hundredths, so that a total is the sum of its list.
 */
public final class Conversion {

    static final Conversion IDENTITY = new Conversion(List.of(), BigInteger.ONE, BigInteger.ONE);
    /** Result of {@link #hundredths} that is beyond all use. */
    public static final long TOO_LARGE = -1;

    private final List<Rate> rates;
    private final BigInteger numerator;
    private final BigInteger denominator;
    private final long smallNumerator;
    private final long smallDenominator;

    private Conversion(List<Rate> rates, BigInteger numerator, BigInteger denominator) {
        BigInteger common = numerator.gcd(denominator);
        this.rates = List.copyOf(rates);
        this.numerator = numerator.divide(common);
        this.denominator = denominator.divide(common);
        this.smallNumerator = this.numerator.bitLength() < Long.SIZE ? this.numerator.longValue() : 0;
        this.smallDenominator = this.denominator.bitLength() < Long.SIZE ? this.denominator.longValue() : 0;
    }

    static Conversion direct(Rate rate) {
        return new Conversion(
                List.of(rate),
                rate.value().unscaledValue(),
                BigInteger.TEN.pow(rate.value().scale()));
    }

    static Conversion inverse(Rate rate) {
        return new Conversion(
                List.of(rate),
                BigInteger.TEN.pow(rate.value().scale()),
                rate.value().unscaledValue());
    }

    Conversion then(Conversion next) {
        List<Rate> both = new ArrayList<>(rates);
        both.addAll(next.rates);
        return new Conversion(both, numerator.multiply(next.numerator), denominator.multiply(next.denominator));
    }

    /** The rates used, as they were entered. */
    public List<Rate> rates() {
        return rates;
    }

    /** The converted amount, rounded half up to hundredths. */
    public BigDecimal convert(BigDecimal amount) {
        return amount.multiply(new BigDecimal(numerator)).divide(new BigDecimal(denominator), 2, RoundingMode.HALF_UP);
    }

    /** The converted amount, both in hundredths and not negative; {@link #TOO_LARGE} when it does not fit. */
    public long hundredths(long amount) {
        if (this == IDENTITY) {
            return amount;
        }
        if (smallNumerator == 0
                || smallDenominator == 0
                || Math.multiplyHigh(amount, smallNumerator) != 0
                || amount * smallNumerator < 0) {
            return exactHundredths(amount);
        }
        long product = amount * smallNumerator;
        long rest = product % smallDenominator;
        return product / smallDenominator + (rest >= smallDenominator - rest ? 1 : 0);
    }

    private long exactHundredths(long amount) {
        BigInteger converted = convert(BigDecimal.valueOf(amount, 2)).unscaledValue();
        return converted.bitLength() < Long.SIZE ? converted.longValue() : TOO_LARGE;
    }
}

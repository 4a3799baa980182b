package io.pipewright.money;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;

/**
 * How amounts of one currency become amounts of another on a day: an exact fraction and the entered rates it is made of (none for a
 * currency into itself). Each amount is converted on its own and rounded half up to the target's minor unit, so that a total is the sum of
 * its list.
 */
public final class Conversion {

    /** Result of {@link #minorUnits} that is beyond all use. */
    public static final long TOO_LARGE = -1;

    private final List<Rate> rates;
    private final Currency from;
    private final Currency to;
    /** Minor units of the target for one minor unit of the source. */
    private final BigInteger numerator;

    private final BigInteger denominator;
    private final long smallNumerator;
    private final long smallDenominator;
    private final boolean changesNothing;

    private Conversion(List<Rate> rates, Currency from, Currency to, BigInteger numerator, BigInteger denominator) {
        BigInteger common = numerator.gcd(denominator);
        this.rates = List.copyOf(rates);
        this.from = from;
        this.to = to;
        this.numerator = numerator.divide(common);
        this.denominator = denominator.divide(common);
        this.changesNothing = this.numerator.equals(this.denominator);
        this.smallNumerator = this.numerator.bitLength() < Long.SIZE ? this.numerator.longValue() : 0;
        this.smallDenominator = this.denominator.bitLength() < Long.SIZE ? this.denominator.longValue() : 0;
    }

    static Conversion identity(Currency currency) {
        return new Conversion(List.of(), currency, currency, BigInteger.ONE, BigInteger.ONE);
    }

    static Conversion direct(Rate rate) {
        return new Conversion(
                List.of(rate),
                rate.from(),
                rate.to(),
                rate.value().unscaledValue().multiply(unit(rate.to())),
                BigInteger.TEN.pow(rate.value().scale()).multiply(unit(rate.from())));
    }

    static Conversion inverse(Rate rate) {
        return new Conversion(
                List.of(rate),
                rate.to(),
                rate.from(),
                BigInteger.TEN.pow(rate.value().scale()).multiply(unit(rate.from())),
                rate.value().unscaledValue().multiply(unit(rate.to())));
    }

    Conversion then(Conversion next) {
        List<Rate> both = new ArrayList<>(rates);
        both.addAll(next.rates);
        return new Conversion(
                both, from, next.to, numerator.multiply(next.numerator), denominator.multiply(next.denominator));
    }

    /** Minor units in one whole unit. */
    private static BigInteger unit(Currency currency) {
        return BigInteger.TEN.pow(MinorUnits.decimals(currency));
    }

    /** The rates used, as they were entered. */
    public List<Rate> rates() {
        return rates;
    }

    /** The converted amount in the target's decimals; the amount may have any number of decimals and is not rounded before. */
    public BigDecimal convert(BigDecimal amount) {
        BigDecimal minorUnits = amount.movePointRight(MinorUnits.decimals(from)).multiply(new BigDecimal(numerator));
        return minorUnits
                .divide(new BigDecimal(denominator), 0, RoundingMode.HALF_UP)
                .movePointLeft(MinorUnits.decimals(to))
                .setScale(MinorUnits.decimals(to));
    }

    /** The converted amount, both in minor units and not negative; {@link #TOO_LARGE} when it does not fit. */
    public long minorUnits(long amount) {
        if (changesNothing) {
            return amount;
        }
        if (smallNumerator == 0
                || smallDenominator == 0
                || Math.multiplyHigh(amount, smallNumerator) != 0
                || amount * smallNumerator < 0) {
            return exactMinorUnits(amount);
        }
        long product = amount * smallNumerator;
        long rest = product % smallDenominator;
        return product / smallDenominator + (rest >= smallDenominator - rest ? 1 : 0);
    }

    private long exactMinorUnits(long amount) {
        BigInteger doubled = BigInteger.valueOf(amount).multiply(numerator).shiftLeft(1);
        BigInteger converted = doubled.add(denominator).divide(denominator.shiftLeft(1));
        return converted.bitLength() < Long.SIZE ? converted.longValue() : TOO_LARGE;
    }
}

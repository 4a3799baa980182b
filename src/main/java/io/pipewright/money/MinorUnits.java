package io.pipewright.money;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Currency;

/**
 * Money in whole minor units of its currency (ISO 4217: a won has no decimals, a dollar two, a dinar three), as figures are computed.
 * What has more decimals is rounded half up.
 */
public final class MinorUnits {

    /** No currency has more decimals than this. */
    public static final int MOST_DECIMALS = 4;

    private static final int DECIMALS_OF_NO_MONEY = 2;
    private static final int[] POWERS_OF_TEN = {1, 10, 100, 1_000, 10_000};
    private static final int HUNDRED_PERCENT = 10_000;

    private MinorUnits() {}

    /** How many decimals amounts of this currency have; two for a code that is no money, such as {@code XXX}. */
    public static int decimals(Currency currency) {
        int digits = currency.getDefaultFractionDigits();
        return digits < 0 ? DECIMALS_OF_NO_MONEY : Math.min(digits, MOST_DECIMALS);
    }

    /** An amount in units of that many decimals. @throws ArithmeticException beyond eighteen digits */
    public static long of(BigDecimal amount, int decimals) {
        return amount.setScale(decimals, RoundingMode.HALF_UP).unscaledValue().longValueExact();
    }

    /** Units of {@value #MOST_DECIMALS} decimals as units of fewer; of something negative no more than its sign counts. */
    public static long ofFinest(long finest, int decimals) {
        int unit = POWERS_OF_TEN[MOST_DECIMALS - decimals];
        return (finest + unit / 2) / unit;
    }

    /**
     * Expected revenue in minor units (definitions D1), never beyond the amount.
     *
     * @param probability in hundredths of a percent, 0 to 10,000
     */
    public static long weighed(long amount, int probability) {
        long whole = amount / HUNDRED_PERCENT * probability;
        long rest = amount % HUNDRED_PERCENT * probability;
        return whole + (rest + HUNDRED_PERCENT / 2) / HUNDRED_PERCENT;
    }
}

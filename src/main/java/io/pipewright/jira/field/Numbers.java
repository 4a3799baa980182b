package io.pipewright.jira.field;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;

/**
 * The one place where exact decimals and Jira's number fields meet. A number field is a double: fifteen significant
 * digits come back as they went in, and amounts and percentages are bounded so that they never have more.
 */
public final class Numbers {

    private static final MathContext DIGITS_OF_A_DOUBLE = new MathContext(15, RoundingMode.HALF_UP);

    private Numbers() {}

    public static double toField(BigDecimal exact) {
        return exact.doubleValue();
    }

    /** Reads a number field's value back to fifteen significant digits: whatever lies beyond them was never typed. */
    public static BigDecimal fromField(Double stored) {
        return new BigDecimal(stored).round(DIGITS_OF_A_DOUBLE).stripTrailingZeros();
    }
}

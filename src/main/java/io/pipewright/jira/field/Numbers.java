package io.pipewright.jira.field;

import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * The one place where exact decimals and Jira's number fields meet. A number field is a double: fifteen significant digits
 * come back as they went in, and amounts and percentages are bounded so that they never have more, with at most two decimals.
 */
public final class Numbers {

    private static final int DECIMALS = 2;

    private Numbers() {}

    public static double toField(BigDecimal exact) {
        return exact.doubleValue();
    }

    /** Reads a number field's value back, rounded to hundredths: whatever lies beyond them was never typed. */
    public static BigDecimal fromField(Double stored) {
        return BigDecimal.valueOf(stored).setScale(DECIMALS, RoundingMode.HALF_UP);
    }
}

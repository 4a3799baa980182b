package io.pipewright.kernel;

import java.math.BigDecimal;

/**
 * What a number can be where it is typed; it helps to tell {@code 1.234} from {@code 1,234}.
 *
 * @param decimals how many it can have at most
 * @param most the largest that it can be
 */
public record NumberLimits(int decimals, BigDecimal most) {

    /** Whole numbers up to this one. */
    public static NumberLimits whole(long most) {
        return new NumberLimits(0, BigDecimal.valueOf(most));
    }

    /** The same limits for what is typed in units of ten to the power. */
    NumberLimits inUnitsOf(int power) {
        return new NumberLimits(decimals + power, most.movePointLeft(power));
    }
}

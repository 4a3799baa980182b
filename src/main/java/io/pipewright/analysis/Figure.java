package io.pipewright.analysis;

import java.math.BigDecimal;

/**
 * An exact sum of money in the decimals of its currency, and how many deals it is the sum of. A deal without an amount
 * counts as a deal of zero.
 */
public record Figure(BigDecimal amount, int count) {

    public boolean isEmpty() {
        return count == 0;
    }
}

package io.pipewright.analysis;

import java.math.BigInteger;
import org.jspecify.annotations.Nullable;

/** A row of exact sums that start as longs; a sum that outgrows one spills into a big number, so none ever wraps around. */
public final class ExactSums {

    private final long[] sums;
    private BigInteger @Nullable [] spilled;

    /** A row of zeros. */
    public ExactSums(int size) {
        sums = new long[size];
    }

    /** Adds one number to the sum at this place. */
    public void add(int at, long value) {
        long sum = sums[at] + value;
        if (((sums[at] ^ sum) & (value ^ sum)) < 0) {
            spill(at, BigInteger.valueOf(value));
        } else {
            sums[at] = sum;
        }
    }

    /** Adds the product of two numbers that are not negative. */
    public void addProduct(int at, long value, int factor) {
        long product = value * factor;
        if (product < 0 || Math.multiplyHigh(value, (long) factor) != 0) {
            spill(at, BigInteger.valueOf(value).multiply(BigInteger.valueOf(factor)));
        } else {
            add(at, product);
        }
    }

    /** The sum at this place. */
    public BigInteger get(int at) {
        BigInteger sum = BigInteger.valueOf(sums[at]);
        return spilled == null || spilled[at] == null ? sum : sum.add(spilled[at]);
    }

    private void spill(int at, BigInteger value) {
        if (spilled == null) {
            spilled = new BigInteger[sums.length];
        }
        spilled[at] = get(at).add(value);
        sums[at] = 0;
    }
}

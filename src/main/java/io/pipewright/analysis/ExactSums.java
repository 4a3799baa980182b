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

package io.pipewright.metrics;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Arrays;
import java.util.Optional;

/** Numbers of days, and what is typical of them; empty where there are none. */
final class DayCounts {

    private static final int HUNDRED = 100;
    private static final int HALF = 50;
    private static final int EIGHTY = 80;
    private static final int DECIMALS = 1;

    private int[] days = new int[16];
    private int size;
    private long sum;
    private int longest;

    void add(int count) {
        if (size == days.length) {
            days = Arrays.copyOf(days, 2 * size);
        }
        days[size++] = count;
        sum += count;
        longest = Math.max(longest, count);
    }

    int size() {
        return size;
    }

    long sum() {
        return sum;
    }

    /** 0 where there are none. */
    int longest() {
        return longest;
    }

    /** How many of them are no more than this. */
    int atMost(int most) {
        return (int) Arrays.stream(days, 0, size).filter(count -> count <= most).count();
    }

    Optional<BigDecimal> mean() {
        return size == 0
                ? Optional.empty()
                : Optional.of(BigDecimal.valueOf(sum).divide(BigDecimal.valueOf(size), DECIMALS, RoundingMode.HALF_UP));
    }

    Optional<BigDecimal> median() {
        return percentile(HALF);
    }

    Optional<BigDecimal> p80() {
        return percentile(EIGHTY);
    }

    /** The 80th percentile without its fraction: whole days are more than it exactly when they are more than this. */
    Optional<Integer> p80WholeDays() {
        return size == 0 ? Optional.empty() : Optional.of((int) (hundredths(EIGHTY) / HUNDRED));
    }

    private Optional<BigDecimal> percentile(int percent) {
        return size == 0
                ? Optional.empty()
                : Optional.of(BigDecimal.valueOf(hundredths(percent), 2).setScale(DECIMALS, RoundingMode.HALF_UP));
    }

    /** In hundredths of a day; between two values it is reckoned by their distance. */
    private long hundredths(int percent) {
        Arrays.sort(days, 0, size);
        long place = (long) (size - 1) * percent;
        int low = (int) (place / HUNDRED);
        int high = Math.min(low + 1, size - 1);
        return (long) days[low] * HUNDRED + (days[high] - days[low]) * (place % HUNDRED);
    }
}

package io.pipewright.exit.condition;

import java.time.Duration;
import java.util.List;

/**
 * Within how many days a decision has to be needed for an item to count as a deal (requirement A47). {@code wonDeals} is the number of own
 * won deals it was measured on, 0 when there were too few and the configured days stand in.
 */
public record DecisionWindow(int days, int wonDeals) {

    /** Fewer won deals than this say nothing about a company's cycle. */
    public static final int FEWEST_WON_DEALS = 10;

    private static final int PERCENT = 80;
    private static final long DAY = Duration.ofDays(1).toNanos();

    /**
     * The 80th percentile (nearest rank) of the sales cycle lengths of won deals (definitions D1), rounded up to whole days, at least 1;
     * the fallback when there are fewer than {@value #FEWEST_WON_DEALS}.
     */
    public static DecisionWindow of(List<Duration> shortestFirst, int fallbackDays) {
        if (shortestFirst.size() < FEWEST_WON_DEALS) {
            return new DecisionWindow(fallbackDays, 0);
        }
        int rank = (shortestFirst.size() * PERCENT + 99) / 100;
        Duration cycle = shortestFirst.get(rank - 1);
        return new DecisionWindow((int) Math.max(1, wholeDays(cycle)), shortestFirst.size());
    }

    public boolean isMeasured() {
        return wonDeals > 0;
    }

    private static long wholeDays(Duration cycle) {
        return Math.floorDiv(cycle.toNanos() + DAY - 1, DAY);
    }
}

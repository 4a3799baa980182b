package io.pipewright.metrics;

import io.pipewright.analysis.ExactSums;
import io.pipewright.analysis.Figure;
import io.pipewright.history.columns.TimelineCursor;
import io.pipewright.money.MinorUnits;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Currency;
import java.util.List;

/** Adds deals to figures that are numbered from 0, and lists the deals of one of them: by the same rule, so that the two agree. */
final class Tally {

    private static final int NONE = -1;

    private final ExactSums amounts;
    private final int[] counts;
    private final int wanted;
    private final List<Found> found = new ArrayList<>();

    /** A deal of the listed figure, where the walk met it, and what it adds. */
    record Found(long dealId, int at, long minorUnits) {}

    private Tally(int figures, int wanted) {
        this.amounts = new ExactSums(figures);
        this.counts = new int[figures];
        this.wanted = wanted;
    }

    /** Adds up and lists nothing. */
    static Tally of(int figures) {
        return new Tally(figures, NONE);
    }

    /** Lists the deals of one figure as well. */
    static Tally listing(int figures, int wanted) {
        return new Tally(figures, wanted);
    }

    /** @param minorUnits what the deal adds to the figure; 0 where it has no rate */
    void add(int figure, TimelineCursor deal, long minorUnits) {
        amounts.add(figure, minorUnits);
        counts[figure]++;
        if (figure == wanted) {
            found.add(new Found(deal.dealId(), deal.at(), minorUnits));
        }
    }

    int count(int figure) {
        return counts[figure];
    }

    BigDecimal amount(int figure, Currency currency) {
        return new BigDecimal(amounts.get(figure), MinorUnits.decimals(currency));
    }

    Figure figure(int figure, Currency currency) {
        return new Figure(amount(figure, currency), counts[figure]);
    }

    /** The ids of the listed deals in ascending order. */
    long[] listed() {
        return found.stream().mapToLong(Found::dealId).sorted().toArray();
    }

    /** The listed deals, those that add most first. */
    List<Found> largest(int most) {
        return found.stream()
                .sorted(Comparator.<Found>comparingLong(one -> -Math.abs(one.minorUnits()))
                        .thenComparingLong(Found::dealId))
                .limit(most)
                .toList();
    }
}

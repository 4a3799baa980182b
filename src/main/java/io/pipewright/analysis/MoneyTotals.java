package io.pipewright.analysis;

import io.pipewright.money.MinorUnits;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/** Exact totals of amounts by the sections of a {@link DealMoney}: what could be converted, and what could not, in its own currencies. */
public final class MoneyTotals {

    private final DealMoney money;
    private final ExactSums sums;
    private final int[] counts;

    public MoneyTotals(DealMoney money) {
        this.money = money;
        this.sums = new ExactSums(money.sections());
        this.counts = new int[money.sections()];
    }

    /** Adds the amount of one deal, in minor units of the section's currency. */
    public void add(int section, long minorUnits) {
        sums.add(section, minorUnits);
        counts[section]++;
    }

    /** What could be converted. */
    public Figure main() {
        return figure(DealMoney.MAIN);
    }

    /** What could not, one entry for each currency that has any. */
    public List<Unconverted> unconverted() {
        List<Unconverted> unconverted = new ArrayList<>();
        for (int section = DealMoney.MAIN + 1; section < counts.length; section++) {
            if (counts[section] > 0) {
                unconverted.add(new Unconverted(money.currency(section), figure(section)));
            }
        }
        return unconverted;
    }

    private Figure figure(int section) {
        return new Figure(
                new BigDecimal(sums.get(section), MinorUnits.decimals(money.currency(section))), counts[section]);
    }
}

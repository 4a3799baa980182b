package io.pipewright.metrics;

import io.pipewright.analysis.DealMoney;
import io.pipewright.analysis.Groups;
import io.pipewright.analysis.MoneyTotals;
import io.pipewright.analysis.Unconverted;
import io.pipewright.history.columns.TimelineCursor;
import java.util.List;

/** The deals whose amounts are in no sum for want of a rate, by currency, each deal once. */
final class LeftOut {

    private final DealMoney money;
    private final MoneyTotals totals;
    private long last;
    private boolean missing;

    /** @param money says which amounts have no rate */
    LeftOut(DealMoney money) {
        this.money = money;
        this.totals = new MoneyTotals(money);
    }

    /** The version's amount in minor units of the currency asked for; 0, and noted, where there is no rate. */
    long converted(TimelineCursor deal, int version) {
        return converted(deal, version, money, Groups.STILL_OPEN);
    }

    /** The same by other rates, or by those of the day on which the deal ended. */
    long converted(TimelineCursor deal, int version, DealMoney rates, long endedAt) {
        rates.take(deal.currency(version), deal.amount(version), endedAt);
        missing = rates.section() != DealMoney.MAIN;
        if (!missing) {
            return rates.amount();
        }
        if (deal.dealId() != last) {
            last = deal.dealId();
            totals.add(rates.section(), rates.amount());
        }
        return 0;
    }

    /** Whether the amount asked about last has no rate. */
    boolean isMissing() {
        return missing;
    }

    List<Unconverted> list() {
        return totals.unconverted();
    }
}

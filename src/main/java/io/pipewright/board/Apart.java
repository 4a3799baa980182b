package io.pipewright.board;

import io.pipewright.analysis.DealMoney;
import io.pipewright.analysis.ExactSums;
import io.pipewright.analysis.Figure;
import io.pipewright.analysis.Unconverted;
import io.pipewright.money.MinorUnits;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;

/** The deals that could not be converted, summed up in their own currencies. */
final class Apart {

    private final DealMoney money;
    private final ExactSums sums;
    private final int[] counts;

    Apart(DealMoney money) {
        this.money = money;
        this.sums = new ExactSums(money.sections());
        this.counts = new int[money.sections()];
    }

    /** Adds the deal that the money looks at. */
    void add() {
        sums.add(money.section(), money.amount());
        counts[money.section()]++;
    }

    List<Unconverted> figures() {
        List<Unconverted> found = new ArrayList<>();
        for (int section = DealMoney.MAIN + 1; section < counts.length; section++) {
            if (counts[section] > 0) {
                Currency currency = money.currency(section);
                BigDecimal amount = new BigDecimal(sums.get(section), MinorUnits.decimals(currency));
                found.add(new Unconverted(currency, new Figure(amount, counts[section])));
            }
        }
        return found;
    }
}

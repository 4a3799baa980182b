package io.pipewright.money;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.Currency;
import java.util.List;

/**
 * The rates as an administrator reads them: the latest day first, and of one pair and day the rate in force above those
 * that it replaced.
 */
public record RateSheet(Currency reporting, List<Rate> rates) {

    public RateSheet {
        rates = List.copyOf(rates);
    }

    static RateSheet of(RateTable table) {
        List<Rate> latestFirst = new ArrayList<>(table.rates());
        // of one pair and day the rate entered last is in force
        Collections.reverse(latestFirst);
        latestFirst.sort(Comparator.comparing(Rate::validFrom).reversed());
        return new RateSheet(table.reporting(), latestFirst);
    }
}

package io.pipewright.money;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.Currency;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * The rates as an administrator reads them on a day: the latest day first, and of one pair and day the rate in force above those
 * that it replaced.
 */
public record RateSheet(Currency reporting, List<Line> lines) {

    /** A rate, who entered it, and what it is good for. */
    public record Line(EnteredRate entered, RateState state) {}

    private record Key(Currency from, Currency to, LocalDate day) {}

    public RateSheet {
        lines = List.copyOf(lines);
    }

    static RateSheet of(Currency reporting, List<EnteredRate> entered, LocalDate today) {
        RateTable table =
                new RateTable(reporting, entered.stream().map(EnteredRate::rate).toList());
        List<EnteredRate> latestFirst = new ArrayList<>(entered);
        // of one pair and day the rate entered last is in force
        Collections.reverse(latestFirst);
        Set<Key> met = new HashSet<>();
        List<Line> lines = new ArrayList<>();
        for (EnteredRate one : latestFirst) {
            Rate rate = one.rate();
            boolean last = met.add(new Key(rate.from(), rate.to(), rate.validFrom()));
            lines.add(new Line(one, last ? state(table, rate, today) : RateState.REPLACED));
        }
        lines.sort(Comparator.comparing((Line line) -> line.entered().rate().validFrom())
                .reversed());
        return new RateSheet(reporting, lines);
    }

    private static RateState state(RateTable table, Rate rate, LocalDate today) {
        if (rate.validFrom().isAfter(today)) {
            return RateState.UPCOMING;
        }
        return table.uses(rate, today) ? RateState.IN_FORCE : RateState.FOLLOWED;
    }
}

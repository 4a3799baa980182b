package io.pipewright.forecast;

import io.pipewright.analysis.Bucket;
import io.pipewright.analysis.ExactSums;
import io.pipewright.analysis.Figure;
import io.pipewright.analysis.GroupValue;
import io.pipewright.analysis.Groups;
import io.pipewright.analysis.Measure;
import io.pipewright.money.MinorUnits;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Currency;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The running sums of one section in minor units: amount and count by line and bucket, and expected revenue by line.
 * Each deal is rounded on its own, so that a sum is that of its list.
 */
final class SectionSums {

    private final ExactSums amounts;
    private final ExactSums weighted;
    private final int[] counts;
    private final int groups;

    /** @param lines how many lines there are; one place more is for deals that are part of the total alone */
    SectionSums(int lines) {
        this.groups = lines + 1;
        this.amounts = new ExactSums(groups * Bucket.COUNT);
        this.weighted = new ExactSums(groups);
        this.counts = new int[groups * Bucket.COUNT];
    }

    void add(DealPlacement deal) {
        int cell = deal.group() * Bucket.COUNT + deal.bucket();
        amounts.add(cell, deal.amount());
        counts[cell]++;
        if (Measure.WEIGHTED.contains(deal.bucket())) {
            weighted.add(deal.group(), MinorUnits.weighed(deal.amount(), deal.probability()));
        }
    }

    ForecastSection section(Currency currency, boolean unconverted, List<Groups.Group> inOrder) {
        int decimals = MinorUnits.decimals(currency);
        List<ForecastLine> lines = new ArrayList<>();
        for (Groups.Group group : inOrder) {
            ForecastLine line = line(Optional.of(group.value()), group.number(), group.number() + 1, decimals);
            if (group.alwaysShown() || !line.isEmpty()) {
                lines.add(line);
            }
        }
        return new ForecastSection(currency, unconverted, lines, line(Optional.empty(), 0, groups, decimals));
    }

    private ForecastLine line(Optional<GroupValue> value, int fromGroup, int toGroup, int decimals) {
        Map<Measure, Figure> figures = new EnumMap<>(Measure.class);
        for (Measure measure : Measure.values()) {
            figures.put(measure, figure(measure, fromGroup, toGroup, decimals));
        }
        return new ForecastLine(value, figures);
    }

    private Figure figure(Measure measure, int fromGroup, int toGroup, int decimals) {
        BigInteger sum = BigInteger.ZERO;
        int count = 0;
        for (int group = fromGroup; group < toGroup; group++) {
            sum = measure == Measure.WEIGHTED ? sum.add(weighted.get(group)) : sum;
            for (int bucket = 0; bucket < Bucket.COUNT; bucket++) {
                int cell = group * Bucket.COUNT + bucket;
                boolean adds = measure.contains(bucket) && counts[cell] > 0;
                count += adds ? counts[cell] : 0;
                sum = adds && measure != Measure.WEIGHTED ? sum.add(amounts.get(cell)) : sum;
            }
        }
        return new Figure(new BigDecimal(sum, decimals), count);
    }
}

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
import java.util.Arrays;
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
            if (group.alwaysShown() || !isEmpty(group.number())) {
                Sums sums = new Sums();
                sums.add(group.number());
                lines.add(sums.line(Optional.of(group.value()), decimals));
            }
        }
        Sums all = new Sums();
        for (int group = 0; group < groups; group++) {
            all.add(group);
        }
        return new ForecastSection(currency, unconverted, lines, all.line(Optional.empty(), decimals));
    }

    private boolean isEmpty(int group) {
        for (int cell = group * Bucket.COUNT; cell < (group + 1) * Bucket.COUNT; cell++) {
            if (counts[cell] > 0) {
                return false;
            }
        }
        return true;
    }

    /** What some groups come to together, by bucket. */
    private final class Sums {

        private final BigInteger[] amountOf = new BigInteger[Bucket.COUNT];
        private final int[] countOf = new int[Bucket.COUNT];
        private BigInteger expected = BigInteger.ZERO;

        Sums() {
            Arrays.fill(amountOf, BigInteger.ZERO);
        }

        void add(int group) {
            for (int bucket = 0; bucket < Bucket.COUNT; bucket++) {
                int cell = group * Bucket.COUNT + bucket;
                if (counts[cell] > 0) {
                    amountOf[bucket] = amountOf[bucket].add(amounts.get(cell));
                    countOf[bucket] += counts[cell];
                }
            }
            expected = expected.add(weighted.get(group));
        }

        ForecastLine line(Optional<GroupValue> value, int decimals) {
            Map<Measure, Figure> figures = new EnumMap<>(Measure.class);
            for (Measure measure : Measure.values()) {
                figures.put(measure, figure(measure, decimals));
            }
            return new ForecastLine(value, figures);
        }

        private Figure figure(Measure measure, int decimals) {
            BigInteger sum = measure == Measure.WEIGHTED ? expected : BigInteger.ZERO;
            int count = 0;
            for (int bucket = 0; bucket < Bucket.COUNT; bucket++) {
                if (countOf[bucket] > 0 && measure.contains(bucket)) {
                    count += countOf[bucket];
                    sum = measure == Measure.WEIGHTED ? sum : sum.add(amountOf[bucket]);
                }
            }
            return new Figure(new BigDecimal(sum, decimals), count);
        }
    }
}

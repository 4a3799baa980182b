package io.pipewright.forecast;

import io.pipewright.analysis.Bucket;
import io.pipewright.analysis.ExactSums;
import io.pipewright.analysis.GroupValue;
import io.pipewright.analysis.Groups;
import io.pipewright.analysis.Measure;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Currency;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The running sums of one section: amount and count by line and bucket, and amount x probability by line. */
final class SectionSums {

    private static final int AMOUNT_DECIMALS = 2;
    /** Hundredths of an amount times ten-thousandths. */
    private static final int WEIGHTED_DECIMALS = 6;

    private final ExactSums amounts;
    private final ExactSums weighted;
    private final int[] counts;
    private final int groups;

    SectionSums(int groups) {
        this.groups = groups;
        this.amounts = new ExactSums(groups * Bucket.COUNT);
        this.weighted = new ExactSums(groups);
        this.counts = new int[groups * Bucket.COUNT];
    }

    void add(DealPlacement deal) {
        int cell = deal.group() * Bucket.COUNT + deal.bucket();
        amounts.add(cell, deal.amount());
        counts[cell]++;
        if (Measure.WEIGHTED.contains(deal.bucket())) {
            weighted.addProduct(deal.group(), deal.amount(), deal.probability());
        }
    }

    ForecastSection section(Currency currency, boolean unconverted, List<Groups.Group> inOrder) {
        List<ForecastLine> lines = new ArrayList<>();
        for (Groups.Group group : inOrder) {
            ForecastLine line = line(Optional.of(group.value()), group.number(), group.number() + 1);
            if (group.alwaysShown() || !line.isEmpty()) {
                lines.add(line);
            }
        }
        return new ForecastSection(currency, unconverted, lines, line(Optional.empty(), 0, groups));
    }

    private ForecastLine line(Optional<GroupValue> value, int fromGroup, int toGroup) {
        Map<Measure, Figure> figures = new EnumMap<>(Measure.class);
        for (Measure measure : Measure.values()) {
            figures.put(measure, figure(measure, fromGroup, toGroup));
        }
        return new ForecastLine(value, figures);
    }

    private Figure figure(Measure measure, int fromGroup, int toGroup) {
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
        return new Figure(money(sum, measure == Measure.WEIGHTED ? WEIGHTED_DECIMALS : AMOUNT_DECIMALS), count);
    }

    private static BigDecimal money(BigInteger unscaled, int decimals) {
        BigDecimal plain = new BigDecimal(unscaled, decimals).stripTrailingZeros();
        return plain.scale() < AMOUNT_DECIMALS ? plain.setScale(AMOUNT_DECIMALS) : plain;
    }
}

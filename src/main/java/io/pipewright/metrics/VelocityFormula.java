package io.pipewright.metrics;

import io.pipewright.analysis.Figure;
import io.pipewright.metrics.TimeInStages.Velocity;
import io.pipewright.money.MinorUnits;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Currency;
import java.util.Optional;

/** Pipeline velocity (definitions D1): V = N x A x W / L, rounded once at the end. */
record VelocityFormula(Figure orders, DayCounts cycles, int lost, Currency currency) {

    /** @param live how many of the deals are not older than the longest cycle */
    Velocity of(int deals, int live) {
        return new Velocity(
                perDay(deals),
                deals,
                orders.count() == 0
                        ? Optional.empty()
                        : Optional.of(rounded(orders.amount(), BigDecimal.valueOf(orders.count()))),
                Share.of(cycles.size(), cycles.size() + lost),
                cycles.mean(),
                perDay(live),
                live);
    }

    private Optional<BigDecimal> perDay(int deals) {
        if (orders.count() == 0 || cycles.sum() == 0) {
            return Optional.empty();
        }
        BigDecimal won = BigDecimal.valueOf(cycles.size());
        BigDecimal above = orders.amount()
                .multiply(BigDecimal.valueOf(deals))
                .multiply(won)
                .multiply(won);
        BigDecimal below = BigDecimal.valueOf(orders.count())
                .multiply(won.add(BigDecimal.valueOf(lost)))
                .multiply(BigDecimal.valueOf(cycles.sum()));
        return Optional.of(rounded(above, below));
    }

    private BigDecimal rounded(BigDecimal above, BigDecimal below) {
        return above.divide(below, MinorUnits.decimals(currency), RoundingMode.HALF_UP);
    }
}

package io.pipewright.metrics;

import io.pipewright.analysis.Figure;
import io.pipewright.analysis.Unconverted;
import java.math.BigDecimal;
import java.util.Currency;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * What a period did to the open pipeline due in it (definitions D4): start + what came - what went = end, exactly. All but the start is
 * valued at the rates of the end; the FX bar turns the start into these rates.
 *
 * @param figures all figures; that of {@link ChangeFigure#FX} may be negative
 * @param wonAmount what the deals of the bar "won" were won with
 * @param slippageRate the share of the deals due at the start that were not won (definitions D3), in percent; empty when none were due
 * @param unconverted deals that are in no amount for want of a rate
 */
public record PipelineChanges(
        MetricsRequest request,
        ChangeView view,
        Currency currency,
        Map<ChangeFigure, Figure> figures,
        BigDecimal wonAmount,
        PushFigures pushes,
        Optional<BigDecimal> slippageRate,
        List<Unconverted> unconverted) {

    /**
     * Close dates that were moved out beyond a month (definitions D3).
     *
     * @param medianDaysSlipped the median over those deals of the days by which each was moved out in all; empty without deals
     */
    public record PushFigures(int deals, int pushes, Optional<BigDecimal> medianDaysSlipped) {}

    public PipelineChanges {
        figures = Map.copyOf(new EnumMap<>(figures));
        unconverted = List.copyOf(unconverted);
    }

    public Figure figure(ChangeFigure figure) {
        return Objects.requireNonNull(figures.get(figure));
    }

    /** How much more, or less, was won than these deals were worth at the start (definitions D4, rule 4). */
    public BigDecimal wonDifference() {
        return wonAmount.subtract(figure(ChangeFigure.WON).amount());
    }
}

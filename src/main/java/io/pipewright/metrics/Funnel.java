package io.pipewright.metrics;

import io.pipewright.analysis.Figure;
import io.pipewright.analysis.Unconverted;
import io.pipewright.deal.LossReason;
import java.math.BigDecimal;
import java.util.Currency;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * How far deals got (definitions D1): the stages by the deals that first entered them within the period, valued as they stand today;
 * orders, losses and win rates by the deals that ended within it, valued at the rate of the day they ended. Shares are in percent.
 *
 * @param unconverted deals that are in no amount for want of a rate
 */
public record Funnel(
        MetricsRequest request,
        Currency currency,
        List<StageLine> stages,
        Figure won,
        List<LossLine> losses,
        WinRate closed,
        WinRate created,
        int createdOpen,
        WinRate competitive,
        int noDecision,
        int disqualified,
        List<Unconverted> unconverted) {

    /**
     * One stage.
     *
     * @param skipped how many deals passed it by within the period without ever having been in it
     * @param conversion the share that got further among the deals that are no longer in it; empty without any
     */
    public record StageLine(
            String key,
            Map<FunnelFigure, Figure> figures,
            int skipped,
            Optional<BigDecimal> conversion,
            Optional<BigDecimal> conversionByValue) {

        public StageLine {
            figures = Map.copyOf(new EnumMap<>(figures));
        }

        public Figure figure(FunnelFigure figure) {
            return Objects.requireNonNull(figures.get(figure));
        }
    }

    /** Deals that were lost for one reason, which is empty for none; most first. */
    public record LossLine(String reason, LossReason.Kind kind, Figure figure) {}

    /** Won against lost deals, by number and by value. */
    public record WinRate(Optional<BigDecimal> rate, Optional<BigDecimal> byValue, int won, int lost) {}

    public Funnel {
        stages = List.copyOf(stages);
        losses = List.copyOf(losses);
        unconverted = List.copyOf(unconverted);
    }
}

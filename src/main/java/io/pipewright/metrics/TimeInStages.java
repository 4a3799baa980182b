package io.pipewright.metrics;

import io.pipewright.analysis.Unconverted;
import io.pipewright.kernel.EnumCode;
import java.math.BigDecimal;
import java.util.Currency;
import java.util.List;
import java.util.Optional;

/**
 * How long deals are in their stages and on their way (definitions D1, D5), in calendar days of who asks.
 *
 * @param unconverted deals that are in no amount for want of a rate
 */
public record TimeInStages(
        MetricsRequest request,
        Currency currency,
        List<StageLine> stages,
        Cycle won,
        Cycle lost,
        Cycle openAge,
        Velocity velocity,
        List<Unconverted> unconverted) {

    /**
     * One stage: completed visits that ended within the period, and the deals that are in it now.
     *
     * @param won visits of deals that are won now
     * @param lost visits of deals that are lost now
     * @param median age of the visits that last
     */
    public record StageLine(
            String key,
            Visits all,
            Visits won,
            Visits lost,
            int now,
            Optional<BigDecimal> median,
            int oldest,
            Limit limit,
            int stalled) {}

    /** Completed visits. */
    public record Visits(int count, Optional<BigDecimal> median, Optional<BigDecimal> p80) {

        static Visits of(DayCounts days) {
            return new Visits(days.size(), days.median(), days.p80());
        }
    }

    /** After how many days a deal is stalled in the stage. */
    public record Limit(Optional<Integer> days, Source from) {}

    /** Where a limit comes from. */
    public enum Source {
        /** The 80th percentile of all completed visits of won deals. */
        HISTORY,
        /** What is configured, as long as there are too few such visits. */
        SETTING,
        NONE;

        /** The exchanged form, for example {@code history}. */
        public String code() {
            return EnumCode.of(this);
        }
    }

    /** From the creation of deals to their end, or to now. */
    public record Cycle(int deals, Optional<BigDecimal> mean, Optional<BigDecimal> median) {

        static Cycle of(DayCounts days) {
            return new Cycle(days.size(), days.mean(), days.median());
        }
    }

    /**
     * What the open deals bring per day: their number x average order x win rate / cycle (definitions D1). Orders, win rate and cycle are
     * those of the period.
     *
     * @param perDay empty while nothing was won or the cycle has no days
     * @param live how many of the deals are no older than the longest cycle of any closed deal (definitions E3)
     */
    public record Velocity(
            Optional<BigDecimal> perDay,
            int deals,
            Optional<BigDecimal> averageWon,
            Optional<BigDecimal> winRate,
            Optional<BigDecimal> cycleDays,
            Optional<BigDecimal> livePerDay,
            int live) {}

    public TimeInStages {
        stages = List.copyOf(stages);
        unconverted = List.copyOf(unconverted);
    }
}

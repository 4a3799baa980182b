package io.pipewright.metrics;

import io.pipewright.analysis.DealMoney;
import io.pipewright.analysis.FindDeals;
import io.pipewright.analysis.ScopedDeals;
import io.pipewright.analysis.StageTable;
import io.pipewright.analysis.Valuation;
import io.pipewright.history.columns.TimelineCursor;
import io.pipewright.kernel.Actor;
import io.pipewright.kernel.InvalidValue;
import io.pipewright.kernel.Reason;
import io.pipewright.period.Period;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Currency;
import java.util.function.Consumer;
import java.util.function.Predicate;

/** What every question about the pipeline of a period is answered from: the deals, and what their versions mean. Made once per question. */
final class Ground {

    private final Actor actor;
    private final MetricsRequest request;
    private final ScopedDeals deals;
    private final StageTable stages;
    private final Window window;

    /** @throws InvalidValue naming the field when the period has not begun, or there is no such owner */
    Ground(Actor actor, MetricsRequest request, FindDeals findDeals) {
        this(actor, request, request.period(), findDeals);
    }

    /** @param due the period that deals are due in, which need not be the one that they are watched for */
    Ground(Actor actor, MetricsRequest request, Period due, FindDeals findDeals) {
        this.actor = actor;
        this.request = request;
        this.window = new Window(actor, request.period(), due);
        this.deals = findDeals.within(actor, request.scope(), request.owner());
        this.stages = new StageTable(deals.snapshot(), deals.pipelines());
    }

    /**
     * Visits the deals that can matter and may be browsed.
     *
     * @throws InvalidValue naming field {@code scope} when it is wrong or has no pipeline, or field {@code to} when the period ends before
     *     the first deal that the user may browse
     */
    void visit(Predicate<TimelineCursor> counts, Consumer<TimelineCursor> visitor) {
        boolean[] met = new boolean[1];
        deals.visitTimelines(counts, deal -> {
            met[0] = true;
            visitor.accept(deal);
        });
        deals.requirePipeline();
        if (!met[0]) {
            requireDealsByThen();
        }
    }

    private void requireDealsByThen() {
        long[] first = {Long.MAX_VALUE};
        deals.visitTimelines(deal -> true, deal -> first[0] = Math.min(first[0], deal.validFrom(0)));
        if (first[0] != Long.MAX_VALUE && first[0] > window.last()) {
            LocalDate day = actor.dayOf(Instant.ofEpochMilli(first[0]));
            throw new InvalidValue("to", Reason.of("pipewright.metrics.period.before-first-deal", day));
        }
    }

    /** Where the version stands. */
    Phase phase(TimelineCursor deal, int version) {
        int stage = stage(deal, version);
        if (stage < 0) {
            return Phase.OUTSIDE;
        }
        return switch (stages.kind(stage)) {
            case OPEN -> Phase.OPEN;
            case WON, AFTER_SALE -> Phase.WON;
            case LOST -> Phase.LOST;
            case BELOW_DEAL, PARKED -> Phase.OUTSIDE;
        };
    }

    /** Number of the version's stage; negative when it has none, or was no deal then. */
    int stage(TimelineCursor deal, int version) {
        return deal.deleted(version) ? StageTable.NO_PIPELINE : stages.at(deal.project(version), deal.status(version));
    }

    /** Whether the version is part of the open pipeline (definitions D1): in an open stage and not omitted. */
    boolean isCounted(TimelineCursor deal, int version) {
        return phase(deal, version) == Phase.OPEN
                && stages.openBucket(stage(deal, version), deal.category(version)) >= 0;
    }

    /** Whether any version of the window, or the one that it met, is part of the open pipeline of the owners meant. */
    boolean isCountedWithin(TimelineCursor deal) {
        int last = deal.at(window.last());
        for (int version = Math.max(0, deal.at(window.before())); version <= last; version++) {
            if (isCounted(deal, version) && isOwned(deal, version)) {
                return true;
            }
        }
        return false;
    }

    /** Whether the version held at any moment, and not only between two changes of one instant. */
    static boolean held(TimelineCursor deal, int version) {
        return version == deal.versions() - 1 || deal.validFrom(version) < deal.validFrom(version + 1);
    }

    /** The newest version. */
    static int newest(TimelineCursor deal) {
        return deal.versions() - 1;
    }

    /** Whether the owner of the version is among those meant. */
    boolean isOwned(TimelineCursor deal, int version) {
        return deals.owners().contains(deal.owner(version));
    }

    /** Since when the deal has been won or lost, as it is now; the forecast counts it by this moment too. */
    long endedAt(TimelineCursor deal) {
        int first = newest(deal);
        boolean won = isWon(deal, first);
        while (first > 0 && (won ? isWon(deal, first - 1) : isLost(deal, first - 1))) {
            first--;
        }
        return deal.validFrom(first);
    }

    private boolean isWon(TimelineCursor deal, int version) {
        return stages.isWon(deal.project(version), deal.status(version));
    }

    private boolean isLost(TimelineCursor deal, int version) {
        return stages.isLost(deal.project(version), deal.status(version));
    }

    /** Whole days between two moments, as a calendar of who asks counts them. */
    int days(long from, long to) {
        return window.day(to) - window.day(from);
    }

    /** Converts at the rates of one day, or at those of the day within the period on which a deal ended. */
    DealMoney money(LocalDate day) {
        return new DealMoney(
                new Valuation(currency(), request.period(), day, actor.zone()),
                deals.rates(),
                deals.snapshot().currencies());
    }

    Currency currency() {
        return request.currency().orElse(deals.rates().reporting());
    }

    Actor actor() {
        return actor;
    }

    MetricsRequest request() {
        return request;
    }

    ScopedDeals deals() {
        return deals;
    }

    StageTable stages() {
        return stages;
    }

    Window window() {
        return window;
    }
}

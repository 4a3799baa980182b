package io.pipewright.forecast;

import io.pipewright.analysis.Bucket;
import io.pipewright.analysis.DealMoney;
import io.pipewright.analysis.Endings;
import io.pipewright.analysis.Groups;
import io.pipewright.analysis.Placement;
import io.pipewright.analysis.ScopedDeals;
import io.pipewright.analysis.StageTable;
import io.pipewright.analysis.Valuation;
import io.pipewright.history.columns.DealCursor;
import io.pipewright.history.columns.DealSnapshot;
import io.pipewright.history.columns.RoughFilter;
import io.pipewright.kernel.Actor;
import io.pipewright.period.Period;
import java.util.Currency;

/** Where a deal counts in the forecast of a period: in which bucket, line and section, with which amount. */
final class DealPlacement implements Placement {

    private static final int NONE = -1;

    private final StageTable stages;
    private final Groups groups;
    private final DealMoney money;
    private final int firstDay;
    private final int endDay;
    private final boolean holdsToday;
    private final Endings endings;

    private int stage;
    private int bucket;
    private long endedAt;
    private int group;
    private int probability;

    /** Converts into the currency asked for at the rates of the actor's day; in the actor's zone lie the days on which deals ended. */
    DealPlacement(Actor actor, ForecastRequest request, ScopedDeals deals) {
        Period period = request.period();
        this.stages = new StageTable(deals.snapshot(), deals.pipelines());
        this.groups = Groups.of(request.dimension(), deals.snapshot(), stages, period, actor.zone());
        this.money = new DealMoney(
                valuation(actor, request, deals),
                deals.rates(),
                deals.snapshot().currencies());
        this.firstDay = (int) period.from().toEpochDay();
        this.endDay = (int) period.to().toEpochDay();
        this.holdsToday = period.contains(request.moment().map(actor::dayOf).orElse(actor.today()));
        this.endings = new Endings(stages, period, actor);
    }

    private static Valuation valuation(Actor actor, ForecastRequest request, ScopedDeals deals) {
        Currency currency = request.currency().orElse(deals.rates().reporting());
        return new Valuation(currency, request.period(), actor.today(), actor.zone());
    }

    @Override
    public boolean counts(DealCursor deal) {
        stage = stages.at(deal.project(), deal.status());
        endedAt = Groups.STILL_OPEN;
        bucket = stage == StageTable.UNMAPPED ? Bucket.UNMAPPED.ordinal() : stage < 0 ? NONE : inStage(deal);
        return bucket != NONE;
    }

    private int inStage(DealCursor deal) {
        return switch (stages.kind(stage)) {
            case OPEN -> open(deal);
            case WON, AFTER_SALE -> ended(deal, Bucket.CLOSED);
            case LOST -> ended(deal, Bucket.LOST);
            case BELOW_DEAL, PARKED -> NONE;
        };
    }

    private int open(DealCursor deal) {
        int category = stages.openBucket(stage, deal.category());
        int day = deal.closeDay();
        if (category == NONE || day >= endDay) {
            return NONE;
        }
        if (day == DealCursor.NO_DAY) {
            return Bucket.UNDATED.ordinal();
        }
        if (day < firstDay) {
            return holdsToday ? Bucket.OVERDUE.ordinal() : NONE;
        }
        return category;
    }

    private int ended(DealCursor deal, Bucket ended) {
        endedAt = endings.within(deal, stage);
        return endedAt == Groups.STILL_OPEN ? NONE : ended.ordinal();
    }

    @Override
    public RoughFilter filter(DealSnapshot snapshot, boolean[] inScope) {
        return new RoughFilter(
                snapshot,
                (project, status) -> inScope[project] ? decided(project, status) : RoughFilter.Decided.NEVER,
                holdsToday ? Integer.MIN_VALUE : firstDay,
                endDay,
                endings.first(),
                endings.end());
    }

    private RoughFilter.Decided decided(int project, int status) {
        int found = stages.at(project, status);
        if (found < 0) {
            return found == StageTable.UNMAPPED ? RoughFilter.Decided.ANYHOW : RoughFilter.Decided.NEVER;
        }
        return switch (stages.kind(found)) {
            case OPEN -> RoughFilter.Decided.BY_CLOSE_DAY;
            case WON, AFTER_SALE, LOST -> RoughFilter.Decided.BY_SINCE;
            case BELOW_DEAL, PARKED -> RoughFilter.Decided.NEVER;
        };
    }

    @Override
    public void place(DealCursor deal) {
        counts(deal);
        placeCounting(deal);
    }

    @Override
    public boolean placeIfCounts(DealCursor deal) {
        boolean counts = counts(deal);
        if (counts) {
            placeCounting(deal);
        }
        return counts;
    }

    private void placeCounting(DealCursor deal) {
        boolean ownProbability = stage < 0 || deal.probability() != DealCursor.NO_PROBABILITY;
        probability = ownProbability ? deal.probability() : stages.defaultProbability(stage);
        group = groups.of(deal, stage, endedAt);
        money.take(deal, endedAt);
    }

    @Override
    public int bucket() {
        return bucket;
    }

    @Override
    public int group() {
        return group;
    }

    @Override
    public int section() {
        return money.section();
    }

    /** In minor units of the section's currency. */
    long amount() {
        return money.amount();
    }

    /** Of an open deal, in hundredths of a percent. */
    int probability() {
        return probability;
    }

    @Override
    public Groups groups() {
        return groups;
    }

    @Override
    public DealMoney money() {
        return money;
    }
}

package io.pipewright.forecast;

import io.pipewright.analysis.Bucket;
import io.pipewright.analysis.DealMoney;
import io.pipewright.analysis.Groups;
import io.pipewright.analysis.Placement;
import io.pipewright.analysis.ScopedDeals;
import io.pipewright.analysis.StageTable;
import io.pipewright.analysis.Valuation;
import io.pipewright.deal.ForecastCategory;
import io.pipewright.history.columns.DealCursor;
import io.pipewright.kernel.Actor;
import io.pipewright.period.Period;
import java.time.LocalDate;
import java.util.Currency;

/** Where a deal counts in the forecast of a period: in which bucket, line and section, with which amount. */
final class DealPlacement implements Placement {

    private static final int CLOSED_CATEGORY = ForecastCategory.CLOSED.ordinal();
    private static final int OMITTED_CATEGORY = ForecastCategory.OMITTED.ordinal();
    private static final int[] BUCKET_OF_CATEGORY = bucketsOfCategories();

    private final ScopedDeals deals;
    private final StageTable stages;
    private final Groups groups;
    private final DealMoney money;
    private final int firstDay;
    private final int endDay;
    private final long firstMillis;
    private final long endMillis;
    private final DealCursor.StatusSet won;
    private final DealCursor.StatusSet lost;

    private int bucket;
    private int group;
    private int probability;
    private int unmapped;

    /** Converts into the currency asked for at the rates of the actor's day; in the actor's zone lie the days on which deals ended. */
    DealPlacement(Actor actor, ForecastRequest request, ScopedDeals deals) {
        Period period = request.period();
        this.deals = deals;
        this.stages = new StageTable(deals.snapshot(), deals.pipelines());
        this.groups = Groups.of(request.dimension(), deals.snapshot(), stages, period, actor.zone());
        this.money = new DealMoney(
                valuation(actor, request, deals),
                deals.rates(),
                deals.snapshot().currencies());
        this.firstDay = (int) period.from().toEpochDay();
        this.endDay = (int) period.to().toEpochDay();
        this.firstMillis = start(period.from(), actor);
        this.endMillis = start(period.to(), actor);
        this.won = stages::isWon;
        this.lost = stages::isLost;
    }

    private static Valuation valuation(Actor actor, ForecastRequest request, ScopedDeals deals) {
        Currency currency = request.currency().orElse(deals.rates().reporting());
        return new Valuation(currency, request.period(), actor.today(), actor.zone());
    }

    private static long start(LocalDate day, Actor actor) {
        return day.atStartOfDay(actor.zone()).toInstant().toEpochMilli();
    }

    @Override
    public boolean place(DealCursor deal) {
        int stage = stages.at(deal.project(), deal.status());
        if (stage < 0) {
            unmapped += stage == StageTable.UNMAPPED && deals.include(deal) ? 1 : 0;
            return false;
        }
        return switch (stages.kind(stage)) {
            case OPEN -> placeOpen(deal, stage);
            case WON, AFTER_SALE -> placeEnded(deal, stage, Bucket.CLOSED, won);
            case LOST -> placeEnded(deal, stage, Bucket.LOST, lost);
            case BELOW_DEAL, PARKED -> false;
        };
    }

    private boolean placeOpen(DealCursor deal, int stage) {
        int category = bucketOf(deal.category(), stage);
        int day = deal.closeDay();
        boolean dated = day != DealCursor.NO_DAY;
        if (category < 0 || (dated && (day < firstDay || day >= endDay)) || !deals.include(deal)) {
            return false;
        }
        bucket = dated ? category : Bucket.UNDATED.ordinal();
        probability =
                deal.probability() == DealCursor.NO_PROBABILITY ? stages.defaultProbability(stage) : deal.probability();
        group = groups.of(deal, stage, Groups.STILL_OPEN);
        money.take(deal, Groups.STILL_OPEN);
        return true;
    }

    private boolean placeEnded(DealCursor deal, int stage, Bucket ended, DealCursor.StatusSet places) {
        // the run began no later than its newest status: most old deals are out at the first look
        long at = deal.statusSince() < firstMillis ? Long.MIN_VALUE : deal.since(places);
        if (at < firstMillis || at >= endMillis || !deals.include(deal)) {
            return false;
        }
        bucket = ended.ordinal();
        group = groups.of(deal, stage, at);
        money.take(deal, at);
        return true;
    }

    /** -1 for omitted. An open deal cannot be closed: such a category gives way to the stage's. */
    private int bucketOf(int category, int stage) {
        if (category == DealCursor.NO_CATEGORY || category == CLOSED_CATEGORY) {
            return stages.defaultBucket(stage);
        }
        return category == OMITTED_CATEGORY ? -1 : BUCKET_OF_CATEGORY[category];
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

    /** How many visible deals so far were in a status that no stage of their pipeline stands for. */
    int unmapped() {
        return unmapped;
    }

    @Override
    public Groups groups() {
        return groups;
    }

    @Override
    public DealMoney money() {
        return money;
    }

    private static int[] bucketsOfCategories() {
        int[] buckets = new int[ForecastCategory.values().length];
        for (ForecastCategory category : ForecastCategory.values()) {
            boolean open = category != ForecastCategory.CLOSED && category != ForecastCategory.OMITTED;
            buckets[category.ordinal()] = open ? Bucket.of(category).ordinal() : -1;
        }
        return buckets;
    }
}

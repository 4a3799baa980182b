package io.pipewright.forecast;

import io.pipewright.analysis.Bucket;
import io.pipewright.analysis.DealMoney;
import io.pipewright.analysis.Groups;
import io.pipewright.analysis.StageTable;
import io.pipewright.deal.DealFilter;
import io.pipewright.deal.ForecastCategory;
import io.pipewright.history.columns.DealCursor;
import io.pipewright.history.columns.DealSnapshot;
import io.pipewright.money.RateTable;
import io.pipewright.stage.Pipeline;
import java.util.Collection;

/**
 * The one place that says where a deal counts: in which bucket, line and section, with which amount. The roll-up and the list behind a
 * figure both ask here, so that they cannot disagree.
 */
final class DealPlacement {

    private static final int CLOSED_CATEGORY = ForecastCategory.CLOSED.ordinal();
    private static final int OMITTED_CATEGORY = ForecastCategory.OMITTED.ordinal();
    private static final int[] BUCKET_OF_CATEGORY = bucketsOfCategories();

    private final DealFilter filter;
    private final StageTable stages;
    private final Groups groups;
    private final DealMoney money;
    private final long[] projects;
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

    DealPlacement(
            ForecastRequest request,
            DealFilter filter,
            DealSnapshot snapshot,
            Collection<Pipeline> pipelines,
            RateTable rates) {
        this.filter = filter;
        this.stages = new StageTable(snapshot, pipelines);
        this.groups = Groups.of(request.dimension(), snapshot, stages, request.period(), request.zone());
        this.money = new DealMoney(request.valuation(), rates, snapshot.currencies());
        this.projects = snapshot.projects().stream()
                .mapToLong(id -> id == null ? 0 : id)
                .toArray();
        this.firstDay = (int) request.period().from().toEpochDay();
        this.endDay = (int) request.period().to().toEpochDay();
        this.firstMillis =
                request.period().from().atStartOfDay(request.zone()).toInstant().toEpochMilli();
        this.endMillis =
                request.period().to().atStartOfDay(request.zone()).toInstant().toEpochMilli();
        this.won = stages::isWon;
        this.lost = stages::isLost;
    }

    /** Whether the deal under the cursor counts; if so, the other methods tell where. */
    boolean place(DealCursor deal) {
        int stage = stages.at(deal.project(), deal.status());
        if (stage < 0) {
            unmapped += stage == StageTable.UNMAPPED && isVisible(deal) ? 1 : 0;
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
        if (category < 0 || (dated && (day < firstDay || day >= endDay)) || !isVisible(deal)) {
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
        if (at < firstMillis || at >= endMillis || !isVisible(deal)) {
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

    private boolean isVisible(DealCursor deal) {
        return filter.includes(deal.dealId(), projects[deal.project()]);
    }

    int bucket() {
        return bucket;
    }

    int group() {
        return group;
    }

    int section() {
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

    Groups groups() {
        return groups;
    }

    DealMoney money() {
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

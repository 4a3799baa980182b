package io.pipewright.board;

import io.pipewright.analysis.CountingRule;
import io.pipewright.analysis.DealMoney;
import io.pipewright.analysis.Endings;
import io.pipewright.analysis.Groups;
import io.pipewright.analysis.ScopedDeals;
import io.pipewright.analysis.StageTable;
import io.pipewright.analysis.Valuation;
import io.pipewright.history.columns.DealCursor;
import io.pipewright.kernel.Actor;
import io.pipewright.metrics.MetricsRequest;
import io.pipewright.money.MinorUnits;
import java.util.Currency;

/**
 * Which deals stand on the board, in which stage and with which amount: those that are in a pipeline, and of those that ended the ones that
 * did so within the period. Open deals count at today's rate, ended ones at that of their end (requirement X16).
 */
final class BoardPlacement implements CountingRule {

    private final StageTable stages;
    private final Endings endings;
    private final DealMoney money;
    private int stage;
    private long endedAt;
    private int probability;

    BoardPlacement(Actor actor, MetricsRequest request, ScopedDeals deals) {
        this.stages = new StageTable(deals.snapshot(), deals.pipelines());
        this.endings = new Endings(stages, request.period(), actor);
        Currency into = request.currency().orElse(deals.rates().reporting());
        this.money = new DealMoney(
                new Valuation(into, request.period(), actor.today(), actor.zone()),
                deals.rates(),
                deals.snapshot().currencies());
    }

    @Override
    public boolean counts(DealCursor deal) {
        stage = stages.at(deal.project(), deal.status());
        endedAt = Groups.STILL_OPEN;
        if (stage < 0) {
            return stage == StageTable.UNMAPPED;
        }
        return switch (stages.kind(stage)) {
            case OPEN, BELOW_DEAL, PARKED -> true;
            case WON, AFTER_SALE, LOST -> ended(deal);
        };
    }

    private boolean ended(DealCursor deal) {
        endedAt = endings.within(deal, stage);
        return endedAt != Groups.STILL_OPEN;
    }

    @Override
    public void place(DealCursor deal) {
        counts(deal);
        money.take(deal, endedAt);
        boolean own = stage < 0 || deal.probability() != DealCursor.NO_PROBABILITY;
        probability = own ? deal.probability() : stages.defaultProbability(stage);
    }

    StageTable stages() {
        return stages;
    }

    /** Of the deal placed last; negative when no stage stands for its status. */
    int stage() {
        return stage;
    }

    DealMoney money() {
        return money;
    }

    /** In hundredths of a percent; {@link DealCursor#NO_PROBABILITY} only where no stage stands for the status. */
    int probability() {
        return probability;
    }

    /** The amount by the probability, in minor units of its section. */
    long weighted() {
        return probability == DealCursor.NO_PROBABILITY ? 0 : MinorUnits.weighed(money.amount(), probability);
    }
}

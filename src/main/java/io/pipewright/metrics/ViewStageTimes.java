package io.pipewright.metrics;

import io.pipewright.analysis.FindDeals;
import io.pipewright.kernel.Actor;

/** Use case: how long deals are in their stages and on their way (definitions D1, D5), from the deals that the user may browse. */
public final class ViewStageTimes {

    private final FindDeals findDeals;

    public ViewStageTimes(FindDeals findDeals) {
        this.findDeals = findDeals;
    }

    /**
     * All figures, from one walk over the history.
     *
     * @throws io.pipewright.kernel.InvalidValue naming field {@code scope}, {@code owner}, {@code from} or {@code to} when it is wrong
     * @throws io.pipewright.kernel.NotPermitted when the user may see nothing of the scope
     */
    public TimeInStages of(Actor actor, MetricsRequest request) {
        Ground ground = new Ground(actor, request, findDeals);
        return new StageTimes(ground, new StageRows(ground)).visit().times();
    }
}

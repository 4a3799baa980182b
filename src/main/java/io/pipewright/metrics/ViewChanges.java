package io.pipewright.metrics;

import io.pipewright.analysis.FindDeals;
import io.pipewright.kernel.Actor;
import java.util.List;

/** Use case: what a period did to the open pipeline due in it (definitions D3, D4), from the deals that the user may browse. */
public final class ViewChanges {

    /** The most deals of a bar that are told of one by one. */
    public static final int MOST_DEALS = 200;

    private final FindDeals findDeals;

    public ViewChanges(FindDeals findDeals) {
        this.findDeals = findDeals;
    }

    /**
     * All figures, from one walk over the history.
     *
     * @throws io.pipewright.kernel.InvalidValue naming field {@code scope}, {@code owner}, {@code from} or {@code to} when it is wrong
     * @throws io.pipewright.kernel.NotPermitted when the user may see nothing of the scope
     */
    public PipelineChanges of(Actor actor, MetricsRequest request, ChangeView view) {
        Ground ground = new Ground(actor, request, findDeals);
        return new ChangeSums(ground, view, ChangeSums.tally()).visit().changes();
    }

    /**
     * The deals of one bar, at most {@value #MOST_DEALS}, each with what happened to it within the period.
     *
     * @throws io.pipewright.kernel.InvalidValue naming field {@code scope}, {@code owner}, {@code from} or {@code to} when it is wrong
     * @throws io.pipewright.kernel.NotPermitted when the user may see nothing of the scope
     */
    public ChangedDeals deals(Actor actor, MetricsRequest request, ChangeView view, ChangeFigure bar) {
        Ground ground = new Ground(actor, request, findDeals);
        Tally tally = ChangeSums.listing(bar);
        new ChangeSums(ground, view, tally).visit();
        DealStory story = new DealStory(ground);
        List<ChangedDeal> deals =
                tally.largest(MOST_DEALS).stream().map(story::of).toList();
        return new ChangedDeals(request, bar, deals, tally.count(bar.ordinal()) > deals.size());
    }
}

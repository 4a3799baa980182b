package io.pipewright.metrics;

import io.pipewright.analysis.FindDeals;
import io.pipewright.kernel.Actor;
import io.pipewright.kernel.Reason;
import java.util.Optional;

/** Use case: the deals behind a figure about a pipeline, by the same rule and for the same user as the figure. */
public final class PipelineDeals {

    private final FindDeals findDeals;

    public PipelineDeals(FindDeals findDeals) {
        this.findDeals = findDeals;
    }

    /** Why no deals can be found yet; empty once the history is loaded. */
    public Optional<Reason> notReady() {
        return findDeals.notReady();
    }

    /**
     * The deal ids in ascending order.
     *
     * @throws io.pipewright.kernel.InvalidValue naming the part of the selection that is wrong
     * @throws io.pipewright.kernel.NotPermitted when the user may see nothing of the scope
     */
    public long[] behind(Actor actor, PipelineSelection selection) {
        Ground ground = new Ground(actor, selection.request(), findDeals);
        return switch (selection.question()) {
            case CHANGES -> changed(ground, selection);
            case FUNNEL -> inFunnel(ground, selection);
            case STAGES -> inStage(ground, selection);
        };
    }

    private static long[] changed(Ground ground, PipelineSelection selection) {
        Tally tally = ChangeSums.listing(selection.changeFigure().orElseThrow());
        new ChangeSums(ground, selection.view(), tally).visit();
        return tally.listed();
    }

    private static long[] inFunnel(Ground ground, PipelineSelection selection) {
        StageRows rows = new StageRows(ground);
        FunnelFigure figure = FunnelFigure.ofCode(selection.figure()).orElseThrow();
        FunnelTally tally = FunnelTally.listing(ground, rows, figure, selection.part());
        new FunnelSums(ground, rows, tally).visit();
        return tally.listed();
    }

    private static long[] inStage(Ground ground, PipelineSelection selection) {
        StageFigure figure = StageFigure.ofCode(selection.figure()).orElseThrow();
        return new StageTimes(ground, new StageRows(ground)).visit().deals(figure, selection.part());
    }
}

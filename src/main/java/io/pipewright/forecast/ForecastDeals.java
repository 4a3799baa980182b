package io.pipewright.forecast;

import io.pipewright.analysis.DrillDown;
import io.pipewright.kernel.Actor;
import io.pipewright.kernel.Reason;
import java.util.Optional;

/** Use case: the deals behind a figure of the forecast, or those that need attention. */
public final class ForecastDeals {

    private final DrillDown drillDown;
    private final NeedingAttention attention;

    public ForecastDeals(DrillDown drillDown, NeedingAttention attention) {
        this.drillDown = drillDown;
        this.attention = attention;
    }

    /** Why no deals can be found yet; empty once the history is loaded. */
    public Optional<Reason> notReady() {
        return drillDown.notReady();
    }

    /**
     * The deal ids in ascending order.
     *
     * @throws io.pipewright.kernel.InvalidValue naming field {@code scope} when the scope is wrong
     * @throws io.pipewright.kernel.NotPermitted when the user may see nothing of the scope
     */
    public long[] behind(Actor actor, DealSelection selection) {
        return selection instanceof AttentionSelection needing
                ? attention.behind(actor, needing)
                : behind(actor, (ForecastSelection) selection);
    }

    private long[] behind(Actor actor, ForecastSelection selection) {
        ForecastRequest request = selection.request();
        return drillDown.of(actor, selection.deals(), deals -> new DealPlacement(actor, request, deals));
    }
}

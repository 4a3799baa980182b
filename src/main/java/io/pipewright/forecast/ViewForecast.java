package io.pipewright.forecast;

import io.pipewright.analysis.FindDeals;
import io.pipewright.analysis.ScopedDeals;
import io.pipewright.deal.OwnerChoice;
import io.pipewright.kernel.Actor;
import java.util.List;

/** Use case: the forecast of a period together with the open deals that need attention today, from one look at the history. */
public final class ViewForecast {

    private final FindDeals findDeals;
    private final NeedingAttention attention;

    public ViewForecast(FindDeals findDeals, NeedingAttention attention) {
        this.findDeals = findDeals;
        this.attention = attention;
    }

    /**
     * A forecast, and one figure for each reason why open deals need attention; none of these with a forecast of an earlier moment or of
     * some owners.
     */
    public record View(Forecast forecast, List<AttentionFigure> attention) {

        public View {
            attention = List.copyOf(attention);
        }
    }

    /**
     * What the user sees now, or of an earlier moment.
     *
     * @throws io.pipewright.kernel.InvalidValue naming field {@code scope} when no project of the scope has a pipeline, or it is wrong
     * @throws io.pipewright.kernel.NotPermitted when the user may see nothing of the scope
     */
    public View of(Actor actor, ForecastRequest request) {
        ScopedDeals deals = findDeals.within(actor, request.scope(), request.owner());
        return new View(
                RollUpForecast.of(actor, request, deals),
                isOfAll(request) ? attention.figures(actor, deals, request) : List.of());
    }

    private static boolean isOfAll(ForecastRequest request) {
        return request.moment().isEmpty() && request.owner().kind() == OwnerChoice.Kind.ALL;
    }
}

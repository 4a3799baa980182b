package io.pipewright.forecast;

import io.pipewright.analysis.FindDeals;
import io.pipewright.analysis.ScopedDeals;
import io.pipewright.kernel.Actor;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Use case: the open deals that need somebody's attention today (requirement A153), and how many they are for each reason. */
public final class NeedingAttention {

    private final FindDeals findDeals;
    private final OverduePlans plans;

    public NeedingAttention(FindDeals findDeals, OverduePlans plans) {
        this.findDeals = findDeals;
        this.plans = plans;
    }

    /**
     * The deal ids in ascending order.
     *
     * @throws io.pipewright.kernel.InvalidValue naming field {@code scope} when the scope is wrong
     * @throws io.pipewright.kernel.NotPermitted when the user may see nothing of the scope
     */
    public long[] behind(Actor actor, AttentionSelection selection) {
        ScopedDeals deals = findDeals.within(actor, selection.scope());
        OpenDeals open = new OpenDeals(actor, deals, Optional.empty());
        long[] ids = places(actor, open, selection.attention()).stream()
                .mapToLong(place -> open.ids()[place])
                .toArray();
        Arrays.sort(ids);
        return ids;
    }

    /** One figure for each reason, converted into the currency, or the reporting currency when none is given. */
    List<AttentionFigure> figures(Actor actor, ScopedDeals deals, ForecastRequest request) {
        OpenDeals open = new OpenDeals(actor, deals, request.currency());
        return Stream.of(Attention.values())
                .map(attention ->
                        open.figure(new AttentionSelection(request.scope(), attention), places(actor, open, attention)))
                .toList();
    }

    private BitSet places(Actor actor, OpenDeals open, Attention attention) {
        return switch (attention) {
            case CLOSE_DATE_PASSED -> open.closeDatePassed();
            case NO_NEXT_STEP -> open.withoutNextStep();
            case STALLED -> open.stalled();
            case PLAN_OVERDUE -> plans.among(actor.today(), open.ids());
        };
    }
}

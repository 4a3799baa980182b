package io.pipewright.exit.condition;

import io.pipewright.deal.DealId;
import java.util.HashMap;
import java.util.Map;

/** Close-plan states in memory. Counts how often it was read. */
public final class InMemoryClosePlanState implements ClosePlanState {

    private final Map<DealId, PlanState> byDeal = new HashMap<>();
    private int queries;

    public void put(DealId deal, PlanState state) {
        byDeal.put(deal, state);
    }

    @Override
    public PlanState of(DealId deal) {
        queries++;
        return byDeal.getOrDefault(deal, PlanState.NONE);
    }

    public int queries() {
        return queries;
    }
}

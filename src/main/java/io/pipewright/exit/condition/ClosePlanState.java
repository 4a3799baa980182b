package io.pipewright.exit.condition;

import io.pipewright.deal.DealId;

/** Port: what exit criteria need to know of close plans. */
public interface ClosePlanState {

    /** The state of the deal's plan, read at once; {@link PlanState#NONE} when it has none. */
    PlanState of(DealId deal);
}

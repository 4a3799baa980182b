package io.pipewright.exit.condition;

import io.pipewright.closeplan.AgreementState;
import io.pipewright.closeplan.ClosePlan;
import io.pipewright.closeplan.ClosePlans;
import io.pipewright.closeplan.Side;
import io.pipewright.closeplan.Task;
import io.pipewright.deal.DealId;
import java.util.List;
import java.util.Optional;

/** Tells exit criteria how the close plan of a deal stands. */
public final class PlanStates implements ClosePlanState {

    private final ClosePlans plans;

    public PlanStates(ClosePlans plans) {
        this.plans = plans;
    }

    @Override
    public PlanState of(DealId deal) {
        ClosePlan plan = plans.of(deal);
        List<Task> tasks = plan.tasks();
        if (tasks.isEmpty()) {
            return PlanState.NONE;
        }
        AgreementState agreement = plan.agreement();
        return new PlanState(
                tasks.size(),
                agreement.agreed(),
                agreement.changedSinceAgreed(),
                tasks.stream().filter(Task::isOpen).map(PlanStates::open).toList());
    }

    private static PlanState.OpenTask open(Task task) {
        return new PlanState.OpenTask(task.title(), side(task.side()), Optional.of(task.targetDate()));
    }

    private static PlanSide side(Side side) {
        return switch (side) {
            case OURS -> PlanSide.OURS;
            case CUSTOMERS -> PlanSide.CUSTOMER;
            case BOTH -> PlanSide.BOTH;
        };
    }
}

package io.pipewright.jira.closeplan;

import io.pipewright.closeplan.AgreementState;
import io.pipewright.closeplan.ClosePlan;
import io.pipewright.closeplan.ClosePlans;
import io.pipewright.closeplan.Side;
import io.pipewright.closeplan.Task;
import io.pipewright.deal.DealId;
import io.pipewright.exit.condition.ClosePlanState;
import io.pipewright.exit.condition.PlanSide;
import io.pipewright.exit.condition.PlanState;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Optional;

/** Tells exit criteria how the close plan of a deal stands. */
@Named
public class JiraClosePlanState implements ClosePlanState {

    private final ClosePlans plans;

    @Inject
    public JiraClosePlanState(ClosePlans plans) {
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
                tasks.stream()
                        .filter(Task::isOpen)
                        .map(JiraClosePlanState::open)
                        .toList());
    }

    private static PlanState.OpenTask open(Task task) {
        PlanSide side = task.side() == Side.OURS ? PlanSide.OURS : PlanSide.CUSTOMER;
        return new PlanState.OpenTask(task.title(), side, Optional.of(task.targetDate()));
    }
}

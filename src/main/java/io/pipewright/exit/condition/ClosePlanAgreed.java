package io.pipewright.exit.condition;

/** Whether the customer agreed to the close plan as it now stands (requirement A74). */
public record ClosePlanAgreed() implements Condition {

    @Override
    public CriterionKind kind() {
        return CriterionKind.CLOSE_PLAN_AGREED;
    }

    @Override
    public Finding judge(Facts facts) {
        PlanState plan = facts.plan();
        if (plan.tasks() == 0) {
            return Finding.unmet("pipewright.exit.plan.none", facts.title());
        }
        if (!plan.agreed()) {
            return Finding.unmet("pipewright.exit.plan.not-agreed", facts.title());
        }
        return plan.changedSinceAgreed() ? Finding.unmet("pipewright.exit.plan.changed", facts.title()) : Finding.MET;
    }
}

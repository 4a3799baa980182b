package io.pipewright.exit;

import io.pipewright.exit.condition.Answer;
import io.pipewright.exit.condition.CriterionState;
import io.pipewright.exit.condition.Finding;
import io.pipewright.exit.criteria.ExitCriterion;
import io.pipewright.kernel.Reason;
import java.util.List;
import java.util.Optional;

/** How one criterion stands for a deal, why, and what it rests on. Reasons are empty only for a criterion that is met. */
public record CriterionResult(
        ExitCriterion criterion,
        CriterionState state,
        List<Reason> reasons,
        Optional<Answer> latestAnswer,
        Optional<Waiver> waiver) {

    public CriterionResult {
        reasons = List.copyOf(reasons);
    }

    /** Whether it alone keeps the deal in its stage. */
    public boolean blocks() {
        return criterion.required() && !state.letsPass();
    }

    static CriterionResult of(
            ExitCriterion criterion, Finding finding, Optional<Answer> answer, Optional<Waiver> waiver) {
        boolean waived = finding.state() != CriterionState.MET && waiver.isPresent();
        CriterionState state = waived ? CriterionState.WAIVED : finding.state();
        return new CriterionResult(criterion, state, finding.reason().stream().toList(), answer, waiver);
    }
}

package io.pipewright.exit;

import io.pipewright.exit.condition.Answer;
import io.pipewright.exit.condition.CriterionState;
import io.pipewright.exit.condition.Finding;
import io.pipewright.exit.criteria.ExitCriterion;
import io.pipewright.kernel.Reason;
import java.util.List;
import java.util.Optional;

/**
 * How one criterion stands for a deal, and what it rests on.
 *
 * @param reasons why it keeps the deal and what to do; empty for one that the deal may pass
 * @param note the figures that a met criterion rests on, where there are some
 */
public record CriterionResult(
        ExitCriterion criterion,
        CriterionState state,
        List<Reason> reasons,
        Optional<Reason> note,
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
        List<Reason> reasons =
                state.letsPass() ? List.of() : finding.reason().stream().toList();
        Optional<Reason> note = state == CriterionState.MET ? finding.reason() : Optional.empty();
        return new CriterionResult(criterion, state, reasons, note, answer, waiver);
    }
}

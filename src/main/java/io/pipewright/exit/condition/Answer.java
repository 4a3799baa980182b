package io.pipewright.exit.condition;

import io.pipewright.deal.DealId;
import io.pipewright.kernel.Stamp;

/**
 * What somebody answered to a criterion for a deal, and when, to the millisecond. Answers are only ever added: the latest counts,
 * the rest stays.
 */
public record Answer(long criterionId, DealId deal, AnswerValue value, Evidence evidence, Stamp stamp) {

    /** Whether another answer differs at most in who gave it and when. */
    public boolean saysTheSameAs(Answer other) {
        return criterionId == other.criterionId
                && deal.equals(other.deal)
                && value == other.value
                && evidence.equals(other.evidence);
    }
}

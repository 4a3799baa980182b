package io.pipewright.exit.criteria;

import io.pipewright.exit.condition.Condition;
import io.pipewright.exit.condition.CriterionKind;
import io.pipewright.kernel.Revision;
import io.pipewright.kernel.Stamp;

/**
 * One exit criterion of a stage. {@code id} is given by the store and permanent, answers and waivers hang on it; {@code position} orders
 * the criteria of a stage from 1; an advisory one ({@code required} false) is shown and never blocks; a retired one is kept for what was
 * answered to it and asked of no deal any more. {@code revision} is its own, {@code placed} that of the order of its stage in which it was
 * added, moved or retired last: who moves a criterion does not stand in the way of who words it anew.
 */
public record ExitCriterion(
        long id,
        String stageKey,
        int position,
        boolean required,
        CriterionText text,
        Condition condition,
        boolean retired,
        Revision revision,
        Revision placed) {

    public CriterionKind kind() {
        return condition.kind();
    }

    /** The criterion at another place in its stage, from 1. */
    public ExitCriterion at(int newPosition) {
        return new ExitCriterion(id, stageKey, newPosition, required, text, condition, retired, revision, placed);
    }

    ExitCriterion changedTo(boolean nowRequired, CriterionText newText, Condition newCondition) {
        return new ExitCriterion(id, stageKey, position, nowRequired, newText, newCondition, retired, revision, placed);
    }

    /** The criterion as one that deals are no longer checked against. */
    public ExitCriterion retire() {
        return new ExitCriterion(id, stageKey, position, required, text, condition, true, revision, placed);
    }

    ExitCriterion changedBy(Stamp stamp) {
        return new ExitCriterion(
                id, stageKey, position, required, text, condition, retired, revision.next(stamp), placed);
    }

    ExitCriterion placedIn(Revision order) {
        return new ExitCriterion(id, stageKey, position, required, text, condition, retired, revision, order);
    }
}

package io.pipewright.exit.criteria;

import io.pipewright.exit.condition.Condition;
import io.pipewright.exit.condition.CriterionKind;

/**
 * One exit criterion of a stage. {@code id} is given by the store and permanent, answers and waivers hang on it; {@code position} orders
 * the criteria of a stage from 1; an advisory one ({@code required} false) is shown and never blocks; a retired one is kept for what was
 * answered to it and asked of no deal any more.
 */
public record ExitCriterion(
        long id,
        String stageKey,
        int position,
        boolean required,
        CriterionText text,
        Condition condition,
        boolean retired) {

    public CriterionKind kind() {
        return condition.kind();
    }

    /** The criterion at another place in its stage, from 1. */
    public ExitCriterion at(int newPosition) {
        return new ExitCriterion(id, stageKey, newPosition, required, text, condition, retired);
    }

    ExitCriterion changedTo(boolean nowRequired, CriterionText newText, Condition newCondition) {
        return new ExitCriterion(id, stageKey, position, nowRequired, newText, newCondition, retired);
    }

    /** The criterion as one that deals are no longer checked against. */
    public ExitCriterion retire() {
        return new ExitCriterion(id, stageKey, position, required, text, condition, true);
    }
}

package io.pipewright.exit.criteria;

import io.pipewright.kernel.Revision;

/** A criterion that has its place, but no id yet; {@code placed} is the revision of its stage's order in which it comes. */
public record NewCriterion(int position, CriterionDraft draft, Revision placed) {

    /** One that comes with the first order of its stage. */
    public NewCriterion(int position, CriterionDraft draft) {
        this(position, draft, Revision.FIRST);
    }

    /** The criterion that it becomes under the id given by the store. */
    public ExitCriterion storedAs(long id) {
        return new ExitCriterion(
                id,
                draft.stageKey(),
                position,
                draft.required(),
                draft.text(),
                draft.condition(),
                false,
                Revision.FIRST,
                placed);
    }
}

package io.pipewright.exit.criteria;

/** A criterion that has its place, but no id yet. */
public record NewCriterion(int position, CriterionDraft draft) {

    /** The criterion that it becomes under the id given by the store. */
    public ExitCriterion storedAs(long id) {
        return new ExitCriterion(
                id, draft.stageKey(), position, draft.required(), draft.text(), draft.condition(), false);
    }
}

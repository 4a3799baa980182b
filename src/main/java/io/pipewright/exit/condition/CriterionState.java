package io.pipewright.exit.condition;

/** How a criterion stands for a deal. */
public enum CriterionState {
    MET,
    UNMET,
    /** Nobody knows yet; blocks like {@link #UNMET}, but asks for an answer and not for a change. */
    UNKNOWN,
    /** Not met, but waived for good. */
    WAIVED,
    /** Cannot be judged until an administrator repairs the criterion. */
    BROKEN;

    /** Whether a deal may pass a required criterion in this state. */
    public boolean letsPass() {
        return this == MET || this == WAIVED;
    }
}

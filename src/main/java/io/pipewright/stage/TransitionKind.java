package io.pipewright.stage;

/** What a transition of a deal from one stage to another means. */
public enum TransitionKind {
    /** To the next stage. */
    FORWARD,
    /** To the previous stage (requirement A30). */
    BACK,
    /** From the first stage straight to the third, for commodity products (requirement A39). */
    COMMODITY_ENTRY,
    WIN,
    LOSE,
    /** Kept for later, with a date to look again (requirement A31). */
    PARK,
    /** Out of lost or parked into play again (requirement A30). */
    REOPEN,
    /** From the order to onboarding and follow-up (requirement A29). */
    AFTER_SALE;

    /** Whether the move counts as progress: a deal makes it only when the exit criteria of the stage it leaves are met. */
    public boolean isProgress() {
        return this == FORWARD || this == COMMODITY_ENTRY || this == WIN;
    }
}

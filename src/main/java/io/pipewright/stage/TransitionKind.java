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
    /** Out of lost or parked into play again, for a deal that left before it was one (requirement A30). */
    REOPEN,
    /** Out of lost or parked back to the stage that the deal left, through no gate: it passed those before. */
    RESUME,
    /** A win or a loss that was a mistake: back to the stage that the deal left, for project administrators and with a reason. */
    UNDO,
    /** From the order to onboarding and follow-up (requirement A29). */
    AFTER_SALE;

    /** Whether the transition is there only for deals that left the stage it leads to. */
    public boolean leadsBack() {
        return this == RESUME || this == UNDO;
    }

    /** Whether whoever makes the transition has to say something, and so sees a screen. */
    public boolean asks() {
        return this == WIN || this == LOSE || this == PARK || this == UNDO;
    }

    /** Whether the move counts as progress: a deal makes it only when the exit criteria of the stage it leaves are met. */
    public boolean isProgress() {
        return this == FORWARD || this == COMMODITY_ENTRY || this == WIN;
    }
}

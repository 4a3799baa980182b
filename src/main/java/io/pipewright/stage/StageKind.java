package io.pipewright.stage;

import io.pipewright.kernel.EnumCode;

/** What a stage means to the arithmetic. {@link #BELOW_DEAL} is outside all of it (requirements A43, X2). */
public enum StageKind {
    /** Pre-deal, less than a deal: managed, but in no figure. */
    BELOW_DEAL,
    /** A deal in play. */
    OPEN,
    /** An order. */
    WON,
    /** Lost, for a recorded reason. */
    LOST,
    /** Kept for later, with a date to look again. */
    PARKED,
    /** After the order: onboarding and follow-up; counts as won. */
    AFTER_SALE;

    /** Message key of what the kind is called. */
    public String nameKey() {
        return "pipewright.stage.kind." + EnumCode.of(this);
    }

    /** Whether a deal of this kind is on its way to an order, and so has an exit to pass. */
    public boolean isOnTheWay() {
        return this == BELOW_DEAL || this == OPEN;
    }

    /** Whether a deal of this kind counts as an order. */
    public boolean countsAsWon() {
        return this == WON || this == AFTER_SALE;
    }
}

package io.pipewright.deal;

import io.pipewright.kernel.EnumCode;

/** Why a deal was lost. No decision is not a loss to a competitor (requirement X17), and a disqualified item never was a contest. */
public enum LossReason {
    COMPETITOR,
    NO_DECISION,
    PRICE,
    PRODUCT_FIT,
    BUDGET_CUT,
    DISQUALIFIED,
    OTHER;

    /** The stored form, for example {@code no-decision}. */
    public String code() {
        return EnumCode.of(this);
    }
}

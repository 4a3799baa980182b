package io.pipewright.money;

import io.pipewright.kernel.EnumCode;

/** What a rate is good for on a day. */
public enum RateState {
    /** Forecasts use it. */
    IN_FORCE,
    /** Its day is yet to come. */
    UPCOMING,
    /** A later rate has followed; figures of the past use it. */
    FOLLOWED,
    /** Another rate was entered for the same pair and day; nothing uses it. */
    REPLACED;

    /** How REST and texts name it, for example {@code in-force}. */
    public String code() {
        return EnumCode.of(this);
    }
}

package io.pipewright.metrics;

import io.pipewright.kernel.EnumCode;
import java.util.Optional;

/** The lists of deals that the time in a stage tells of. */
public enum StageFigure {
    /** Those that are in the stage now. */
    NOW,
    /** Those of them that have been in it for more days than its limit. */
    STALLED;

    /** The stored form, for example {@code stalled}. */
    public String code() {
        return EnumCode.of(this);
    }

    /** The figure with this code. */
    public static Optional<StageFigure> ofCode(String code) {
        return EnumCode.find(StageFigure.class, code);
    }
}

package io.pipewright.analysis;

import io.pipewright.kernel.EnumCode;
import java.util.Optional;

/** What the lines of a forecast stand for. */
public enum Dimension {
    /** Month of the expected close date, or of the day a deal was won or lost. */
    MONTH,
    OWNER,
    /** Stage by its key; stages of several pipelines with the same key share a line. */
    STAGE,
    PROJECT;

    /** The stored form, for example {@code month}. */
    public String code() {
        return EnumCode.of(this);
    }

    public static Optional<Dimension> ofCode(String code) {
        return EnumCode.find(Dimension.class, code);
    }
}

package io.pipewright.board;

import io.pipewright.kernel.EnumCode;
import java.util.Optional;

/** What makes a deal one of the largest. */
public enum TopBy {
    AMOUNT,
    /** Its amount by its probability (definitions D1). */
    WEIGHTED;

    /** The choice with this code, for example {@code weighted}. */
    public static Optional<TopBy> ofCode(String code) {
        return EnumCode.find(TopBy.class, code);
    }
}

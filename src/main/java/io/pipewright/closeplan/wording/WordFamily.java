package io.pipewright.closeplan.wording;

import io.pipewright.kernel.EnumCode;
import io.pipewright.kernel.Reason;

/** Vague words that call for the same advice. */
public enum WordFamily {
    DECISION,
    DISCUSSION,
    REVIEW,
    FOLLOW_UP,
    PROGRESS,
    BARE;

    /** How to say it better, with an example in the reader's language. */
    public Reason suggestion() {
        return Reason.of("pipewright.closeplan.wording.suggestion." + EnumCode.of(this));
    }

    /** Whether such a word at the head of a title turns everything else in it into a subject of talk. */
    boolean isTalk() {
        return this == DISCUSSION || this == FOLLOW_UP;
    }
}

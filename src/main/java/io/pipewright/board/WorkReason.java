package io.pipewright.board;

import io.pipewright.kernel.EnumCode;

/** Why a deal asks somebody to do something today, in the order in which it is shown (requirements A4, A153 to A155). */
public enum WorkReason {
    /** The day of the next step has come. */
    NEXT_STEP_DUE,
    /** A task of the close plan, ours or the customer's, is late. */
    TASK_OVERDUE,
    /** One is due today or within the next six days. */
    TASK_DUE,
    CLOSE_DATE_PASSED,
    STALLED,
    NO_NEXT_STEP;

    /** The form in the REST API, for example {@code next-step-due}. */
    public String code() {
        return EnumCode.of(this);
    }
}

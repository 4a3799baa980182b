package io.pipewright.forecast;

import io.pipewright.kernel.EnumCode;
import java.util.Optional;

/**
 * Why an open deal needs somebody's attention today (requirement A153), whatever its close date and forecast category. One deal can need
 * it for several reasons.
 */
public enum Attention {
    /** Its expected close date lies before today. */
    CLOSE_DATE_PASSED,
    /** Nobody has written down what happens next. */
    NO_NEXT_STEP,
    /** It has been in its stage for more days than the stage allows. */
    STALLED,
    /** A task of its close plan is not done although its day has passed. */
    PLAN_OVERDUE;

    /** The stored form, for example {@code no-next-step}. */
    public String code() {
        return EnumCode.of(this);
    }

    /** The reason with this code. */
    public static Optional<Attention> ofCode(String code) {
        return EnumCode.find(Attention.class, code);
    }
}

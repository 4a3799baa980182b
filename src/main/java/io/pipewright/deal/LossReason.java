package io.pipewright.deal;

import io.pipewright.kernel.EnumCode;
import java.util.Optional;

/** Why a deal was lost. No decision is not a loss to a competitor (requirement X17), and a disqualified item never was a contest. */
public enum LossReason {
    COMPETITOR,
    NO_DECISION,
    PRICE,
    PRODUCT_FIT,
    BUDGET_CUT,
    DISQUALIFIED,
    OTHER;

    /** What a loss is in the arithmetic of win rates. */
    public enum Kind {
        /** Lost to somebody, or for any other reason. */
        COMPETITIVE,
        NO_DECISION,
        DISQUALIFIED;

        /** The exchanged form, for example {@code no-decision}. */
        public String code() {
            return EnumCode.of(this);
        }

        /** By a stored reason: the code of a {@link LossReason}, the id of a choice of an administrator's own, or nothing. */
        public static Kind of(String reason) {
            return LossReason.ofCode(reason).map(LossReason::kind).orElse(COMPETITIVE);
        }
    }

    /** The stored form, for example {@code no-decision}. */
    public String code() {
        return EnumCode.of(this);
    }

    /** The reason with this code. */
    public static Optional<LossReason> ofCode(String code) {
        return EnumCode.find(LossReason.class, code);
    }

    /** What a loss for this reason is. */
    public Kind kind() {
        return switch (this) {
            case NO_DECISION -> Kind.NO_DECISION;
            case DISQUALIFIED -> Kind.DISQUALIFIED;
            case COMPETITOR, PRICE, PRODUCT_FIT, BUDGET_CUT, OTHER -> Kind.COMPETITIVE;
        };
    }
}

package io.pipewright.exit.condition;

import io.pipewright.kernel.EnumCode;
import java.util.Optional;

/** How a field is looked at: whether it is set, or how its value compares with another. */
public enum Comparison {
    SET("set"),
    EQUAL("="),
    NOT_EQUAL("!="),
    LESS("<"),
    AT_MOST("<="),
    MORE(">"),
    AT_LEAST(">=");

    private final String code;

    Comparison(String code) {
        this.code = code;
    }

    /** The stored form: {@code set} or the sign. */
    public String code() {
        return code;
    }

    public static Optional<Comparison> ofCode(String code) {
        for (Comparison comparison : values()) {
            if (comparison.code.equals(code)) {
                return Optional.of(comparison);
            }
        }
        return Optional.empty();
    }

    /** Whether it asks which of two values is the greater, which only numbers and dates answer. */
    boolean ranks() {
        return this != SET && this != EQUAL && this != NOT_EQUAL;
    }

    /** Whether it holds, given the sign of value compared with operand. */
    boolean holds(int sign) {
        return switch (this) {
            case SET -> true;
            case EQUAL -> sign == 0;
            case NOT_EQUAL -> sign != 0;
            case LESS -> sign < 0;
            case AT_MOST -> sign <= 0;
            case MORE -> sign > 0;
            case AT_LEAST -> sign >= 0;
        };
    }

    /** The last part of the message key that says it does not hold. */
    public String word() {
        return EnumCode.of(this);
    }
}

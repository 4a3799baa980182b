package io.pipewright.exit.condition;

import io.pipewright.kernel.EnumCode;
import java.util.Optional;

/** What is known about a criterion. Unknown is an answer of its own: what nobody knows loses deals more often than a known no. */
public enum AnswerValue {
    YES,
    NO,
    UNKNOWN;

    /** The stored form, for example {@code yes}. */
    public String code() {
        return EnumCode.of(this);
    }

    /** Message key of its name. */
    public String nameKey() {
        return "pipewright.exit.answer-value." + code();
    }

    public static Optional<AnswerValue> ofCode(String code) {
        return EnumCode.find(AnswerValue.class, code);
    }
}

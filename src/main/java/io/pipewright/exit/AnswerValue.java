package io.pipewright.exit;

import java.util.Locale;
import java.util.Optional;

/** What is known about a criterion. Unknown is an answer of its own: what nobody knows loses deals more often than a known no. */
public enum AnswerValue {
    YES, NO, UNKNOWN;

    /** The stored form, for example {@code yes}. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<AnswerValue> ofCode(String code) {
        for (AnswerValue value : values()) {
            if (value.code().equals(code)) {
                return Optional.of(value);
            }
        }
        return Optional.empty();
    }
}

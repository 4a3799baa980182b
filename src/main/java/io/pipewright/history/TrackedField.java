package io.pipewright.history;

import io.pipewright.deal.ForecastCategory;
import io.pipewright.deal.Probability;
import io.pipewright.kernel.UserKey;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Currency;
import org.jspecify.annotations.Nullable;

/** The fields of a deal whose history is kept, each with the Java type of its values. */
public enum TrackedField {
    PROJECT(Long.class, true),
    STATUS(String.class, true),
    AMOUNT(BigDecimal.class, false),
    CURRENCY(Currency.class, false),
    PROBABILITY(Probability.class, false),
    CATEGORY(ForecastCategory.class, false),
    CLOSE_DATE(LocalDate.class, false),
    OWNER(UserKey.class, false),
    /** Whether there is one; what it says is not kept. */
    NEXT_STEP(Boolean.class, false),
    NEXT_STEP_DATE(LocalDate.class, false),
    LOSS_REASON(String.class, false);

    private final Class<?> type;
    private final boolean required;

    TrackedField(Class<?> type, boolean required) {
        this.type = type;
        this.required = required;
    }

    /** Whether a deal always has a value here; where a changelog has none, it is unknown rather than empty. */
    boolean required() {
        return required;
    }

    /** @throws IllegalArgumentException when the value is of another type; no value is fine */
    void check(@Nullable Object value) {
        if (value != null && !type.isInstance(value)) {
            throw new IllegalArgumentException(this + " holds " + type.getSimpleName() + ", not "
                    + value.getClass().getSimpleName());
        }
    }
}

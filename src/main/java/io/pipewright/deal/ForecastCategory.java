package io.pipewright.deal;

import io.pipewright.kernel.EnumCode;
import java.util.Optional;

/** How firmly a deal is forecast (definitions D2). {@link #CLOSED} means won; a lost deal is {@link #OMITTED}. */
public enum ForecastCategory {
    PIPELINE,
    BEST_CASE,
    MOST_LIKELY,
    COMMIT,
    CLOSED,
    OMITTED;

    /** The stored form, for example {@code best-case}: lower case, words joined by hyphens. */
    public String code() {
        return EnumCode.of(this);
    }

    /** Message key of what the category is called. */
    public String nameKey() {
        return "pipewright.deal.category." + code();
    }

    public static Optional<ForecastCategory> ofCode(String code) {
        return EnumCode.find(ForecastCategory.class, code);
    }
}

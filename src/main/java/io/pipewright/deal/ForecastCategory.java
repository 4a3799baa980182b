package io.pipewright.deal;

import java.util.Locale;
import java.util.Optional;

/** How firmly a deal is forecast (definitions D2). {@link #CLOSED} means won; a lost deal is {@link #OMITTED}. */
public enum ForecastCategory {
    PIPELINE, BEST_CASE, MOST_LIKELY, COMMIT, CLOSED, OMITTED;

    /** The stored form, for example {@code best-case}: lower case, words joined by hyphens. */
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public static Optional<ForecastCategory> ofCode(String code) {
        for (ForecastCategory category : values()) {
            if (category.code().equals(code)) {
                return Optional.of(category);
            }
        }
        return Optional.empty();
    }
}

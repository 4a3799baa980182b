package io.pipewright.analysis;

import io.pipewright.deal.ForecastCategory;

/** Where a deal falls in a period; each deal falls into one bucket at most, and every measure is a set of buckets. */
public enum Bucket {
    PIPELINE,
    BEST_CASE,
    MOST_LIKELY,
    COMMIT,
    CLOSED,
    LOST,
    UNDATED,
    OVERDUE,
    UNMAPPED;

    public static final int COUNT = values().length;

    int bit() {
        return 1 << ordinal();
    }

    /** The bucket of an open deal; the category is one of the four that open deals can have. */
    public static Bucket of(ForecastCategory category) {
        return switch (category) {
            case PIPELINE -> PIPELINE;
            case BEST_CASE -> BEST_CASE;
            case MOST_LIKELY -> MOST_LIKELY;
            case COMMIT -> COMMIT;
            case CLOSED, OMITTED -> throw new IllegalArgumentException("Not a category of open deals: " + category);
        };
    }
}

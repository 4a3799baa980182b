package io.pipewright.analysis;

import io.pipewright.kernel.EnumCode;
import java.util.Optional;

/** The figures of a forecast line (definitions D2 for the categories, D1 for the weighted one). */
public enum Measure {
    /** Open deals of that category alone. */
    PIPELINE(Bucket.PIPELINE),
    BEST_CASE(Bucket.BEST_CASE),
    MOST_LIKELY(Bucket.MOST_LIKELY),
    COMMIT(Bucket.COMMIT),
    /** Closed won: orders by the day they became one. */
    CLOSED(Bucket.CLOSED),
    /** Pipeline + best case + most likely + commit; no closed. */
    OPEN_PIPELINE(Bucket.PIPELINE, Bucket.BEST_CASE, Bucket.MOST_LIKELY, Bucket.COMMIT),
    /** Best case + most likely + commit + closed. */
    BEST_CASE_FORECAST(Bucket.BEST_CASE, Bucket.MOST_LIKELY, Bucket.COMMIT, Bucket.CLOSED),
    /** Most likely + commit + closed. */
    MOST_LIKELY_FORECAST(Bucket.MOST_LIKELY, Bucket.COMMIT, Bucket.CLOSED),
    /** Commit + closed. */
    COMMIT_FORECAST(Bucket.COMMIT, Bucket.CLOSED),
    CLOSED_ONLY(Bucket.CLOSED),
    /** Sum of amount x probability over the open pipeline. */
    WEIGHTED(Bucket.PIPELINE, Bucket.BEST_CASE, Bucket.MOST_LIKELY, Bucket.COMMIT),
    /** Lost deals by the day they were lost; part of no other figure. */
    LOST(Bucket.LOST),
    /** Open deals without a close date; part of no other figure. */
    UNDATED(Bucket.UNDATED),
    /** In a period that holds today: open deals whose close date passed before it began; part of no other figure. */
    OVERDUE(Bucket.OVERDUE),
    /** Deals in a status that no stage of their pipeline stands for; part of no other figure. */
    UNMAPPED(Bucket.UNMAPPED);

    private final int buckets;

    Measure(Bucket... buckets) {
        int bits = 0;
        for (Bucket bucket : buckets) {
            bits |= bucket.bit();
        }
        this.buckets = bits;
    }

    /** Whether deals of this bucket, by its number, are part of the measure. */
    public boolean contains(int bucket) {
        return (buckets >>> bucket & 1) != 0;
    }

    /** Whether it is about what is expected, won or lost in the period, and not about deals that would otherwise be overlooked. */
    public boolean isOfThePeriod() {
        return this != OVERDUE && this != UNMAPPED;
    }

    /** The stored form, for example {@code best-case-forecast}. */
    public String code() {
        return EnumCode.of(this);
    }

    public static Optional<Measure> ofCode(String code) {
        return EnumCode.find(Measure.class, code);
    }
}

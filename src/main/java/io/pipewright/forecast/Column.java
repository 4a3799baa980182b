package io.pipewright.forecast;

import io.pipewright.deal.EnumCode;
import java.util.Optional;

/** The figures of a forecast line (definitions D2 for the categories, D1 for the weighted one). */
public enum Column {
    /** Open deals of that category alone. */
    PIPELINE(Slot.PIPELINE),
    BEST_CASE(Slot.BEST_CASE),
    MOST_LIKELY(Slot.MOST_LIKELY),
    COMMIT(Slot.COMMIT),
    /** Closed won: orders by the day they became one. */
    CLOSED(Slot.CLOSED),
    /** Pipeline + best case + most likely + commit; no closed. */
    OPEN_PIPELINE(Slot.PIPELINE, Slot.BEST_CASE, Slot.MOST_LIKELY, Slot.COMMIT),
    /** Best case + most likely + commit + closed. */
    BEST_CASE_FORECAST(Slot.BEST_CASE, Slot.MOST_LIKELY, Slot.COMMIT, Slot.CLOSED),
    /** Most likely + commit + closed. */
    MOST_LIKELY_FORECAST(Slot.MOST_LIKELY, Slot.COMMIT, Slot.CLOSED),
    /** Commit + closed. */
    COMMIT_FORECAST(Slot.COMMIT, Slot.CLOSED),
    CLOSED_ONLY(Slot.CLOSED),
    /** Sum of amount x probability over the open pipeline. */
    WEIGHTED(Slot.PIPELINE, Slot.BEST_CASE, Slot.MOST_LIKELY, Slot.COMMIT),
    /** Lost deals by the day they were lost; part of no other figure. */
    LOST(Slot.LOST),
    /** Open deals without a close date; part of no other figure. */
    UNDATED(Slot.UNDATED);

    private final int slots;

    Column(Slot... slots) {
        int bits = 0;
        for (Slot slot : slots) {
            bits |= slot.bit();
        }
        this.slots = bits;
    }

    boolean contains(int slot) {
        return (slots >>> slot & 1) != 0;
    }

    /** The stored form, for example {@code best-case-forecast}. */
    public String code() {
        return EnumCode.of(this);
    }

    public static Optional<Column> ofCode(String code) {
        return EnumCode.find(Column.class, code);
    }
}

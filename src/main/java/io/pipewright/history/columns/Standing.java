package io.pipewright.history.columns;

/**
 * What decides whether a deal counts, in one long: its place, the place before, about when it closes and about since when it has been in
 * its place. Days and times are rounded down and held within bounds, so they can only be too wide a sieve. {@link #NONE} stands for a deal
 * that is not there: not yet created, or deleted.
 */
final class Standing {

    static final long NONE = 0;
    static final int PLACE_BITS = 20;
    static final int PLACE_MASK = (1 << PLACE_BITS) - 1;
    /** The place before, where its code is too large to be told. */
    static final int ANY_BEFORE = (1 << 12) - 1;

    static final int BEFORE_COUNT = ANY_BEFORE + 1;
    /** The rough day of a deal without a close date. */
    static final int NO_ROUGH_DAY = 0;

    /** No day. */
    static final int UNSURE = Integer.MAX_VALUE;

    private static final int FIRST_DAY = 3_650;
    private static final int LAST_ROUGH_DAY = (1 << 15) - 1;
    private static final int DAY_SHIFT = 32;
    private static final int SINCE_SHIFT = 47;
    private static final long SINCE_UNIT = 8 * 3_600_000L;
    private static final int LAST_ROUGH_SINCE = (1 << 17) - 1;

    private Standing() {}

    /** How a deal stands by the version at this index, or {@link #NONE} where there is no such version or it ends the deal. */
    static long of(long[] versions, int at) {
        if (at < 0 || PackedVersions.deleted(PackedVersions.money(versions, at))) {
            return NONE;
        }
        int start = PackedVersions.runStart(versions, at);
        int before = start == 0 ? 0 : PackedVersions.place(PackedVersions.terms(versions, start - 1));
        return PackedVersions.place(PackedVersions.terms(versions, at))
                | (long) Math.min(before, ANY_BEFORE) << PLACE_BITS
                | (long) roughDay(PackedVersions.closeDay(PackedVersions.outlook(versions, at))) << DAY_SHIFT
                | (long) roughSince(PackedVersions.validFrom(versions, start)) << SINCE_SHIFT;
    }

    static int place(long standing) {
        return (int) standing & PLACE_MASK;
    }

    static int before(long standing) {
        return (int) standing >>> PLACE_BITS;
    }

    static int roughDay(long standing) {
        return (int) (standing >>> DAY_SHIFT) & LAST_ROUGH_DAY;
    }

    /** The day itself where it is far from the bounds, {@link PackedVersions#NO_DAY} for none; or {@link #UNSURE}. */
    static int exactDay(long standing) {
        int rough = roughDay(standing);
        if (rough == NO_ROUGH_DAY) {
            return PackedVersions.NO_DAY;
        }
        return rough == 1 || rough == LAST_ROUGH_DAY ? UNSURE : rough + FIRST_DAY;
    }

    /** Grows with the day; 0 for none. */
    static int roughDay(int day) {
        return day == PackedVersions.NO_DAY
                ? NO_ROUGH_DAY
                : (int) Math.max(1, Math.min(LAST_ROUGH_DAY, (long) day - FIRST_DAY));
    }

    /** The smallest upper half of a word that tells of this time. */
    static long firstWithSince(long millis) {
        return (long) roughSince(millis) << (SINCE_SHIFT - Integer.SIZE);
    }

    /** The largest one. */
    static long lastWithSince(long millis) {
        return ((roughSince(millis) + 1L) << (SINCE_SHIFT - Integer.SIZE)) - 1;
    }

    /** Grows with the time. */
    private static int roughSince(long millis) {
        return (int) Math.max(0, Math.min(LAST_ROUGH_SINCE, Math.floorDiv(millis, SINCE_UNIT)));
    }
}

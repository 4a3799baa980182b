package io.pipewright.history.columns;

import io.pipewright.history.DealTimeline;

/**
 * The versions of one deal in one array of longs, six a version: first the times from which they are valid, close together for the
 * search, then for each its change id, its amount and three words of packed codes. In the order of {@link DealTimeline}. An array is never
 * changed once it is shared; 48 bytes a version.
 */
final class PackedVersions {

    private static final int LONGS = 6;
    private static final int BODY = 5;
    static final long[] NONE = {};
    static final long NO_AMOUNT = -1;
    static final int NO_PROBABILITY = -1;
    static final int NO_CATEGORY = -1;
    static final int NO_DAY = Integer.MIN_VALUE;
    private static final int DAY_BIAS = 1 << 21;
    private static final int DAY_MASK = (1 << 23) - 1;

    private PackedVersions() {}

    static int count(long[] versions) {
        return versions.length / LONGS;
    }

    static long validFrom(long[] versions, int at) {
        return versions[at];
    }

    static long changeId(long[] versions, int at) {
        return versions[count(versions) + BODY * at];
    }

    static long amount(long[] versions, int at) {
        return versions[count(versions) + BODY * at + 1];
    }

    /** Status, project and probability. */
    static long place(long[] versions, int at) {
        return versions[count(versions) + BODY * at + 2];
    }

    /** Owner, currency, category, deleted and close day. */
    static long rest(long[] versions, int at) {
        return versions[count(versions) + BODY * at + 3];
    }

    /** Loss reason, and whether and for when a next step is planned. */
    static long outlook(long[] versions, int at) {
        return versions[count(versions) + BODY * at + 4];
    }

    static long packPlace(int status, int project, int probability) {
        return status | (long) project << 24 | (long) (probability + 1) << 48;
    }

    static int status(long place) {
        return (int) place & 0xFFFFFF;
    }

    static int project(long place) {
        return (int) (place >>> 24) & 0xFFFFFF;
    }

    static int probability(long place) {
        return (int) (place >>> 48) - 1;
    }

    static long packRest(int owner, int currency, int category, boolean deleted, int closeDay) {
        return owner
                | (long) currency << 26
                | (long) (category + 1) << 36
                | (deleted ? 1L << 40 : 0)
                | packDay(closeDay) << 41;
    }

    static long packOutlook(int lossReason, boolean nextStep, int nextStepDay) {
        return lossReason | (nextStep ? 1L << 40 : 0) | packDay(nextStepDay) << 41;
    }

    private static long packDay(int day) {
        return day == NO_DAY ? 0 : Math.max(1, Math.min(DAY_MASK, (long) day + DAY_BIAS));
    }

    private static int day(long packed) {
        int day = (int) (packed >>> 41);
        return day == 0 ? NO_DAY : day - DAY_BIAS;
    }

    static int lossReason(long outlook) {
        return (int) outlook & 0xFFFFFF;
    }

    static boolean hasNextStep(long outlook) {
        return (outlook >>> 40 & 1) != 0;
    }

    static int nextStepDay(long outlook) {
        return day(outlook);
    }

    static int owner(long rest) {
        return (int) rest & 0x3FFFFFF;
    }

    static int currency(long rest) {
        return (int) (rest >>> 26) & 0x3FF;
    }

    static int category(long rest) {
        return ((int) (rest >>> 36) & 0xF) - 1;
    }

    static boolean deleted(long rest) {
        return (rest >>> 40 & 1) != 0;
    }

    static int closeDay(long rest) {
        return day(rest);
    }

    /** The index of the version that holds at the moment (the last one valid from it or before), or -1. */
    static int at(long[] versions, long millis) {
        int low = 0;
        int high = count(versions);
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (versions[middle] <= millis) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low - 1;
    }

    static boolean holds(long[] versions, long changeId) {
        for (int at = count(versions) - 1; at >= 0; at--) {
            if (changeId(versions, at) == changeId) {
                return true;
            }
        }
        return false;
    }

    /** A new array with one version more, in its place in time. */
    static long[] with(
            long[] versions, long validFrom, long changeId, long amount, long place, long rest, long outlook) {
        int count = count(versions);
        int at = position(versions, validFrom, changeId);
        long[] result = new long[LONGS * (count + 1)];
        insert(versions, 0, count, result, 0, at, validFrom);
        insert(versions, count, BODY * count, result, count + 1, BODY * at, changeId, amount, place, rest, outlook);
        return result;
    }

    /** Copies a stretch and opens it at a place for something more. */
    private static void insert(long[] from, int start, int length, long[] to, int toStart, int at, long... added) {
        System.arraycopy(from, start, to, toStart, at);
        System.arraycopy(added, 0, to, toStart + at, added.length);
        System.arraycopy(from, start + at, to, toStart + at + added.length, length - at);
    }

    private static int position(long[] versions, long validFrom, long changeId) {
        int at = count(versions);
        while (at > 0 && isLater(versions, at - 1, validFrom, changeId)) {
            at--;
        }
        return at;
    }

    private static boolean isLater(long[] versions, int at, long validFrom, long changeId) {
        return DealTimeline.compare(validFrom(versions, at), changeId(versions, at), validFrom, changeId) > 0;
    }
}

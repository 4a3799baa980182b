package io.pipewright.history;

/**
 * The versions of one deal in one array of longs, five a version, column after column: valid from, change id, amount, and two words of
 * packed codes. Ordered by time, then change id. An array is never changed once it is shared; forty bytes a version.
 */
final class PackedVersions {

    static final int COLUMNS = 5;
    static final long[] NONE = {};
    static final long NO_AMOUNT = -1;
    static final int NO_PROBABILITY = -1;
    static final int NO_CATEGORY = -1;
    static final int NO_DAY = Integer.MIN_VALUE;
    private static final int DAY_BIAS = 1 << 21;
    private static final int DAY_MASK = (1 << 23) - 1;

    private PackedVersions() {
    }

    static int count(long[] versions) {
        return versions.length / COLUMNS;
    }

    static long validFrom(long[] versions, int at) {
        return versions[at];
    }

    static long changeId(long[] versions, int at) {
        return versions[count(versions) + at];
    }

    static long amount(long[] versions, int at) {
        return versions[2 * count(versions) + at];
    }

    /** Status, project and probability. */
    static long place(long[] versions, int at) {
        return versions[3 * count(versions) + at];
    }

    /** Owner, currency, category, deleted and close day. */
    static long rest(long[] versions, int at) {
        return versions[4 * count(versions) + at];
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
        long day = closeDay == NO_DAY ? 0 : Math.max(1, Math.min(DAY_MASK, (long) closeDay + DAY_BIAS));
        return owner | (long) currency << 26 | (long) (category + 1) << 36 | (deleted ? 1L << 40 : 0) | day << 41;
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
        int day = (int) (rest >>> 41);
        return day == 0 ? NO_DAY : day - DAY_BIAS;
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
        int count = count(versions);
        for (int i = 2 * count - 1; i >= count; i--) {
            if (versions[i] == changeId) {
                return true;
            }
        }
        return false;
    }

    /** A new array with one version more, in its place in time. */
    static long[] with(long[] versions, long validFrom, long changeId, long amount, long place, long rest) {
        int count = count(versions);
        int at = position(versions, validFrom, changeId);
        long[] added = {validFrom, changeId, amount, place, rest};
        long[] result = new long[COLUMNS * (count + 1)];
        for (int column = 0; column < COLUMNS; column++) {
            int from = column * count;
            int to = column * (count + 1);
            System.arraycopy(versions, from, result, to, at);
            result[to + at] = added[column];
            System.arraycopy(versions, from + at, result, to + at + 1, count - at);
        }
        return result;
    }

    private static int position(long[] versions, long validFrom, long changeId) {
        int at = count(versions);
        while (at > 0 && isLater(versions, at - 1, validFrom, changeId)) {
            at--;
        }
        return at;
    }

    private static boolean isLater(long[] versions, int at, long validFrom, long changeId) {
        long other = validFrom(versions, at);
        return other > validFrom || other == validFrom && changeId(versions, at) > changeId;
    }
}

package io.pipewright.history.columns;

import io.pipewright.history.DealTimeline;

/**
 * The versions of one deal in one array of longs, five a version: first for each its money and terms, which are summed together,
 * its outlook and its change id, then the times from which they are valid, close together for the search. In the order of
 * {@link DealTimeline}. An array is never changed once it is shared; 40 bytes a version.
 */
final class PackedVersions {

    private static final int LONGS = 5;
    private static final int BODY = 4;
    static final long[] NONE = {};
    static final long NO_AMOUNT = -1;
    static final int NO_PROBABILITY = -1;
    static final int NO_CATEGORY = -1;
    static final int NO_DAY = Integer.MIN_VALUE;

    /** Times are kept within bounds that no deal comes near, so that a time and a row fit into one long. */
    private static final long LAST_MILLIS = 1L << 52;

    static final int MOST_OWNERS = 1 << 22;
    static final int MOST_PLACES = 1 << 19;
    static final int MOST_CURRENCIES = 1 << 9;
    static final int MOST_LOSS_REASONS = 1 << 20;
    private static final int PROBABILITY_MASK = (1 << 14) - 1;

    /** Day 0 of what is packed; the last one lies beyond the year 9999. */
    private static final int DAY_BIAS = 1_000_000;

    private static final int DAY_MASK = (1 << 22) - 1;

    private PackedVersions() {}

    static int count(long[] versions) {
        return versions.length / LONGS;
    }

    static long validFrom(long[] versions, int at) {
        return versions[BODY * count(versions) + at];
    }

    /** Amount and category, and whether the deal has a next step and has ended. */
    static long money(long[] versions, int at) {
        return versions[BODY * at];
    }

    /** Owner, place, currency and probability. */
    static long terms(long[] versions, int at) {
        return versions[BODY * at + 1];
    }

    /** Close day, day of the next step and loss reason. */
    static long outlook(long[] versions, int at) {
        return versions[BODY * at + 2];
    }

    static long changeId(long[] versions, int at) {
        return versions[BODY * at + 3];
    }

    static long packMoney(long amount, int category, boolean deleted, boolean nextStep) {
        return ((amount + 1) << 6) | (nextStep ? 1 << 4 : 0) | (deleted ? 1 << 3 : 0) | (category + 1);
    }

    static long amount(long money) {
        return (money >>> 6) - 1;
    }

    static boolean hasNextStep(long money) {
        return (money >>> 4 & 1) != 0;
    }

    static boolean deleted(long money) {
        return (money >>> 3 & 1) != 0;
    }

    static int category(long money) {
        return ((int) money & 7) - 1;
    }

    static long packTerms(int owner, int place, int currency, int probability) {
        return owner | (long) place << 22 | (long) currency << 41 | (long) (probability + 1) << 50;
    }

    static int owner(long terms) {
        return (int) terms & MOST_OWNERS - 1;
    }

    static int place(long terms) {
        return (int) (terms >>> 22) & MOST_PLACES - 1;
    }

    static int currency(long terms) {
        return (int) (terms >>> 41) & MOST_CURRENCIES - 1;
    }

    static int probability(long terms) {
        return ((int) (terms >>> 50) & PROBABILITY_MASK) - 1;
    }

    static long packOutlook(int closeDay, int nextStepDay, int lossReason) {
        return packDay(closeDay) | packDay(nextStepDay) << 22 | (long) lossReason << 44;
    }

    static int closeDay(long outlook) {
        return day((int) outlook & DAY_MASK);
    }

    static int nextStepDay(long outlook) {
        return day((int) (outlook >>> 22) & DAY_MASK);
    }

    static int lossReason(long outlook) {
        return (int) (outlook >>> 44);
    }

    private static long packDay(int day) {
        return day == NO_DAY ? 0 : Math.max(1, Math.min(DAY_MASK, (long) day + DAY_BIAS));
    }

    private static int day(int packed) {
        return packed == 0 ? NO_DAY : packed - DAY_BIAS;
    }

    /** A time as it is packed. */
    static long bounded(long millis) {
        return Math.max(-LAST_MILLIS, Math.min(LAST_MILLIS - 1, millis));
    }

    /** The index of the version that holds at the moment (the last one valid from it or before), or -1. */
    static int at(long[] versions, long millis) {
        int low = 0;
        int high = count(versions);
        int times = BODY * high;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (versions[times + middle] <= millis) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low - 1;
    }

    /** Index of the first version of the unbroken run in the status of the version at an index. */
    static int runStart(long[] versions, int at) {
        int place = place(terms(versions, at));
        int start = at;
        while (start > 0 && place(terms(versions, start - 1)) == place) {
            start--;
        }
        return start;
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
    static long[] with(long[] versions, long validFrom, long changeId, long money, long terms, long outlook) {
        int count = count(versions);
        int at = position(versions, validFrom, changeId);
        long[] result = new long[LONGS * (count + 1)];
        insert(versions, 0, BODY * count, result, 0, BODY * at, money, terms, outlook, changeId);
        insert(versions, BODY * count, count, result, BODY * (count + 1), at, validFrom);
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

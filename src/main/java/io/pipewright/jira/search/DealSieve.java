package io.pipewright.jira.search;

import com.atlassian.jira.user.ApplicationUser;
import java.util.BitSet;
import java.util.Set;

/**
 * Finds out which of some deals a search finds for a user, mostly by counting: where all or none are found, no issue is loaded; where
 * few are missing, halves are counted until the missing ones are alone; only where the answer is mixed are issues loaded.
 */
final class DealSieve {

    /** How many deals one count is about; Jira limits the clauses of a query. */
    static final int AT_ONCE = 10_000;
    /** So few issues are loaded rather than counted. */
    static final int FEW = 50;
    /** Of so many deals at most the found ones are loaded together. */
    static final int MIXED = 250;
    /** Fewer than one in so many missing are looked for by counting. */
    private static final int RARE = 20;

    private final Searches searches;
    private final ApplicationUser user;
    private final String condition;
    private final long[] deals;
    private final BitSet found = new BitSet();

    private DealSieve(Searches searches, ApplicationUser user, String condition, long[] deals) {
        this.searches = searches;
        this.user = user;
        this.condition = condition;
        this.deals = deals;
    }

    /**
     * The places of the deals that are found.
     *
     * @param condition what they must meet besides, without an order; empty for nothing
     */
    static BitSet found(Searches searches, ApplicationUser user, String condition, long[] deals) {
        DealSieve sieve = new DealSieve(searches, user, condition, deals);
        for (int from = 0; from < deals.length; from += AT_ONCE) {
            int to = Math.min(deals.length, from + AT_ONCE);
            sieve.sift(from, to, sieve.count(from, to));
        }
        return sieve.found;
    }

    private void sift(int from, int to, long count) {
        int size = to - from;
        if (count >= size) {
            found.set(from, to);
        } else if (count > FEW && (size > MIXED || (size - count) * RARE < size)) {
            int middle = (from + to) >>> 1;
            long left = count(from, middle);
            sift(from, middle, left);
            sift(middle, to, count - left);
        } else if (count > 0) {
            load(from, to);
        }
    }

    private long count(int from, int to) {
        return searches.count(user, condition, deals, from, to);
    }

    private void load(int from, int to) {
        Set<Long> ids = searches.ids(user, condition, deals, from, to);
        for (int at = from; at < to; at++) {
            if (ids.contains(deals[at])) {
                found.set(at);
            }
        }
    }
}

package io.pipewright.history;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Objects;

/**
 * The state of a deal from {@code validFrom} (to the millisecond) until its next version; one row of the store.
 * {@code sequence} is given by the store and is 0 before; {@code changeId} is the id of the changelog group that led to this state,
 * {@link #CREATION} for the first version and {@link #DELETION} for the one that ends a deal for good. {@code deleted}: the deal has ended,
 * because the issue was deleted or, under the id of that change, because it became something else.
 */
public record DealVersion(
        long sequence, long dealId, DealState state, Instant validFrom, long changeId, boolean deleted) {

    public static final long CREATION = 0;
    public static final long DELETION = Long.MAX_VALUE;

    public DealVersion {
        Objects.requireNonNull(state, "state");
        if (dealId <= 0 || changeId < 0) {
            throw new IllegalArgumentException("Deal id " + dealId + ", change id " + changeId);
        }
        validFrom = validFrom.truncatedTo(ChronoUnit.MILLIS);
    }

    /** A version that the store has not numbered yet. */
    public static DealVersion unstored(long dealId, DealState state, Instant validFrom, long changeId) {
        return new DealVersion(0, dealId, state, validFrom, changeId, false);
    }

    /** The version that ends a deal: its last state, marked as deleted. */
    public static DealVersion deletion(long dealId, DealState last, Instant at) {
        return new DealVersion(0, dealId, last, at, DELETION, true);
    }

    /** The version that ends a deal which became something else, until it is a deal again. */
    public static DealVersion end(long dealId, DealState last, Instant at, long changeId) {
        return new DealVersion(0, dealId, last, at, changeId, true);
    }

    public DealVersion withSequence(long given) {
        return new DealVersion(given, dealId, state, validFrom, changeId, deleted);
    }
}

package io.pipewright.history;

import java.time.Instant;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What was wrong in the history and is right now.
 *
 * @param deals how many deals lacked something
 * @param since the moment from which the first of them did
 */
public record MendedDeals(int deals, Optional<Instant> since) {

    /** Nothing was wrong. */
    public static final MendedDeals NONE = new MendedDeals(0, Optional.empty());

    /** Both together. */
    public MendedDeals and(MendedDeals other) {
        return new MendedDeals(
                deals + other.deals,
                Stream.of(since, other.since).flatMap(Optional::stream).min(Instant::compareTo));
    }
}

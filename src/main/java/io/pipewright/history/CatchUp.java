package io.pipewright.history;

import java.time.Instant;
import java.util.Optional;

/**
 * How far the history of a project has been compared with Jira, and what was last found missing.
 *
 * @param checked up to when all changes have been compared; empty before the first time
 * @param deals how many deals lacked something the last time that any did
 * @param at when that was found; empty when nothing was ever missing
 * @param since the moment of the oldest change that was missing then
 */
public record CatchUp(Optional<Instant> checked, int deals, Optional<Instant> at, Optional<Instant> since) {

    /** The project's history was never compared. */
    public static final CatchUp NEVER = new CatchUp(Optional.empty(), 0, Optional.empty(), Optional.empty());

    /** As this, after all changes up to a moment were compared. */
    public CatchUp upTo(Instant moment, MendedDeals mended) {
        return mended.deals() == 0
                ? new CatchUp(Optional.of(moment), deals, at, since)
                : new CatchUp(Optional.of(moment), mended.deals(), Optional.of(moment), mended.since());
    }
}

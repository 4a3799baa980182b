package io.pipewright.kernel;

import java.util.Optional;
import java.util.function.Function;

/** How often a thing was changed since it was made, and who changed it last and when; empty while nobody has. */
public record Revision(long number, Optional<Stamp> lastChange) {

    public static final Revision FIRST = new Revision(0, Optional.empty());

    /** The revision that a change makes of this one. */
    public Revision next(Stamp stamp) {
        return new Revision(number + 1, Optional.of(stamp));
    }

    /** @throws Conflict in these words when the thing is no longer in the revision that somebody saw */
    public void requireSeen(long seen, Function<Stamp, Reason> words) {
        if (seen != number) {
            throw conflict(words);
        }
    }

    /** What to tell somebody who was slower than the last change. */
    public Conflict conflict(Function<Stamp, Reason> words) {
        return new Conflict(lastChange.map(words).orElseGet(() -> Reason.of("pipewright.common.conflict")));
    }
}

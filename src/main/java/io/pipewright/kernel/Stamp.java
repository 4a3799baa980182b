package io.pipewright.kernel;

import java.time.Instant;
import java.time.temporal.ChronoUnit;

/** Who did something, and when, to the millisecond. */
public record Stamp(UserKey by, Instant at) {

    public Stamp {
        at = at.truncatedTo(ChronoUnit.MILLIS);
    }
}

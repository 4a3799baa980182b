package io.pipewright.kernel;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

/** Port: the present as the current user has it, so that no rule reads a clock and no test waits for midnight. */
public interface Today {

    Instant instant();

    /** The time zone in which the current user reads dates. */
    ZoneId zone();

    default LocalDate date() {
        return dayOf(instant());
    }

    /** The day on which a moment falls for the current user. */
    default LocalDate dayOf(Instant moment) {
        return moment.atZone(zone()).toLocalDate();
    }
}

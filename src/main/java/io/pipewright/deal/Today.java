package io.pipewright.deal;

import java.time.Instant;
import java.time.LocalDate;

/** Port: the present, so that no rule reads a clock and no test waits for midnight. */
public interface Today {

    /** The current date where the current user is. */
    LocalDate date();

    /** The current moment. */
    Instant instant();
}

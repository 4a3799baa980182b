package io.pipewright.closeplan;

import java.time.LocalDate;
import java.util.Optional;

/** The day on which the customer wants to start, if known (requirement A85), and the plan revision that set it; 0 if none did. */
public record Anchor(Optional<LocalDate> projectStart, long changedIn) {

    public static final Anchor NONE = new Anchor(Optional.empty(), 0);
}

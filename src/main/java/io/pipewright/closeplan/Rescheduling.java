package io.pipewright.closeplan;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** What moving dates would do: which tasks move where, when the plan then ends, and what would endanger it that does not now. */
public record Rescheduling(
        List<Moved> moved, Optional<LocalDate> endBefore, Optional<LocalDate> endAfter, List<PlanWarning> newWarnings) {

    public Rescheduling {
        moved = List.copyOf(moved);
        newWarnings = List.copyOf(newWarnings);
    }

    /** A task and the day to which it moves. */
    public record Moved(Task task, LocalDate to) {}
}

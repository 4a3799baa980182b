package io.pipewright.closeplan.schedule;

import java.time.LocalDate;
import java.util.Set;

/**
 * One step of a network: planned for a day, and done at the earliest {@code workDays} working days after the last of the steps
 * that it waits for.
 */
public record Step(long id, LocalDate date, int workDays, Set<Long> waitsFor) {

    public Step {
        waitsFor = Set.copyOf(waitsFor);
    }
}

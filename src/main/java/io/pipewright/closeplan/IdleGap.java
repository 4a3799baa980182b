package io.pipewright.closeplan;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * Time in which nothing is planned: from today or the day of an open task to the day of the next open task up to the contract.
 * A deal gets shorter by closing such gaps, not by pressing the customer (requirement A87).
 */
public record IdleGap(LocalDate from, Task until) {

    /** Calendar days from one day to the other. */
    public long days() {
        return ChronoUnit.DAYS.between(from, until.targetDate());
    }

    /** The gaps before each open task up to the contract, counted from today for the first; overdue tasks open none. */
    static List<IdleGap> of(List<Task> inTimeOrder, LocalDate today) {
        List<IdleGap> gaps = new ArrayList<>();
        LocalDate reached = today;
        for (Task task : inTimeOrder) {
            if (task.isOpen() && !task.afterContract() && task.targetDate().isAfter(reached)) {
                gaps.add(new IdleGap(reached, task));
                reached = task.targetDate();
            }
        }
        return gaps;
    }

    static Optional<IdleGap> longest(List<Task> inTimeOrder, LocalDate today) {
        return of(inTimeOrder, today).stream().max(Comparator.comparingLong(IdleGap::days));
    }
}

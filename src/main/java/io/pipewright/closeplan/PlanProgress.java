package io.pipewright.closeplan;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * How far a plan has come: tasks done and in all, and those in which each side has a part, how many are overdue and how many of these wait
 * for the customer, the earliest open task, and the longest time in which nothing is planned. What both sides do counts for both.
 */
public record PlanProgress(
        Count all,
        Count ours,
        Count customers,
        int overdue,
        int customersOverdue,
        Optional<Task> next,
        Optional<IdleGap> longestIdleGap) {

    /** Tasks done, and in all. */
    public record Count(int done, int total) {

        static Count of(List<Task> tasks, Predicate<Task> which) {
            List<Task> counted = tasks.stream().filter(which).toList();
            return new Count(
                    (int) counted.stream().filter(task -> !task.isOpen()).count(), counted.size());
        }
    }

    public static PlanProgress of(ClosePlan plan, LocalDate today, Phase phase) {
        List<Task> tasks = plan.tasks();
        List<Task> overdue = tasks.stream()
                .filter(task -> phase.watches(task) && task.isOverdue(today))
                .toList();
        return new PlanProgress(
                Count.of(tasks, task -> true),
                Count.of(tasks, task -> task.side().includesUs()),
                Count.of(tasks, task -> task.side().includesCustomer()),
                overdue.size(),
                (int) overdue.stream()
                        .filter(task -> task.side().includesCustomer())
                        .count(),
                tasks.stream().filter(Task::isOpen).findFirst(),
                phase == Phase.RUNNING ? IdleGap.longest(tasks, today) : Optional.empty());
    }

    /** Whether the plan has tasks and all of them are done. */
    public boolean complete() {
        return all.total() > 0 && all.done() == all.total();
    }
}

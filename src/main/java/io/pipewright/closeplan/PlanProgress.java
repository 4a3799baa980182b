package io.pipewright.closeplan;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * How far a plan has come: tasks done and in all per side, how many are overdue and how many of these wait for the customer, the
 * earliest open task, the last date of all tasks, and the longest time in which nothing is planned.
 */
public record PlanProgress(
        int oursDone,
        int oursTotal,
        int customersDone,
        int customersTotal,
        int overdue,
        int customersOverdue,
        Optional<Task> next,
        Optional<LocalDate> lastDate,
        Optional<IdleGap> longestIdleGap) {

    public static PlanProgress of(ClosePlan plan, LocalDate today) {
        List<Task> tasks = plan.tasks();
        return new PlanProgress(
                count(tasks, task -> task.side() == Side.OURS && !task.isOpen()),
                count(tasks, task -> task.side() == Side.OURS),
                count(tasks, task -> task.side() == Side.CUSTOMERS && !task.isOpen()),
                count(tasks, task -> task.side() == Side.CUSTOMERS),
                count(tasks, task -> task.isOverdue(today)),
                count(tasks, task -> task.side() == Side.CUSTOMERS && task.isOverdue(today)),
                tasks.stream().filter(Task::isOpen).findFirst(),
                tasks.stream().map(Task::targetDate).reduce((earlier, later) -> later),
                IdleGap.longest(tasks, today));
    }

    public int done() {
        return oursDone + customersDone;
    }

    public int total() {
        return oursTotal + customersTotal;
    }

    /** Whether the plan has tasks and all of them are done. */
    public boolean complete() {
        return total() > 0 && done() == total();
    }

    private static int count(List<Task> tasks, Predicate<Task> condition) {
        return (int) tasks.stream().filter(condition).count();
    }
}

package io.pipewright.closeplan;

import io.pipewright.closeplan.schedule.Network;
import io.pipewright.closeplan.schedule.Step;
import io.pipewright.closeplan.schedule.WorkDays;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * How tight a plan is (requirement X6): of each open task up to the contract, by how many working days it can slip before the contract is
 * late. {@code contract} is the close date of the deal, or while it has none the day on which the plan ends. The critical path is the chain
 * of tasks that can slip least.
 */
public record PlanSchedule(Optional<LocalDate> contract, Map<TaskId, Integer> slack, List<Task> criticalPath) {

    public static final PlanSchedule NONE = new PlanSchedule(Optional.empty(), Map.of(), List.of());

    public PlanSchedule {
        slack = Map.copyOf(slack);
        criticalPath = List.copyOf(criticalPath);
    }

    public static PlanSchedule of(ClosePlan plan, Optional<LocalDate> closeDate, WorkDays days) {
        List<Task> open =
                plan.open().stream().filter(task -> !task.afterContract()).toList();
        if (open.isEmpty()) {
            return NONE;
        }
        LocalDate contract = closeDate.or(plan::end).orElseThrow();
        Network network = network(open, days);
        Map<TaskId, Integer> slack = network.slack(contract).entrySet().stream()
                .collect(Collectors.toMap(entry -> new TaskId(entry.getKey()), Map.Entry::getValue));
        List<Task> path = network.criticalPath(contract).stream()
                .flatMap(id -> plan.record(new TaskId(id)).stream())
                .toList();
        return new PlanSchedule(Optional.of(contract), slack, path);
    }

    /** By how many working days the tightest task can slip; empty when no task is open. */
    public Optional<Integer> leastSlack() {
        return slack.values().stream().min(Comparator.naturalOrder());
    }

    static Network network(Collection<Task> tasks, WorkDays days) {
        return new Network(tasks.stream().map(PlanSchedule::step).toList(), days);
    }

    static Step step(Task task) {
        return new Step(
                task.id().value(),
                task.targetDate(),
                task.content().workDays(),
                task.content().waitsFor().stream().map(TaskId::value).collect(Collectors.toSet()));
    }
}

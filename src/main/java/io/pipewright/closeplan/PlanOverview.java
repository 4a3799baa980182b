package io.pipewright.closeplan;

import io.pipewright.deal.Deal;
import java.time.LocalDate;
import java.util.List;

/** A close plan as a user sees it: how far it has come, how tight it is, what endangers it, and whether this user may change it. */
public record PlanOverview(
        Deal deal,
        ClosePlan plan,
        Phase phase,
        PlanProgress progress,
        PlanSchedule schedule,
        List<PlanWarning> warnings,
        PlanSettings settings,
        boolean mayEdit) {

    public PlanOverview {
        warnings = List.copyOf(warnings);
    }

    /** Where a task stands; in a deal that has ended nothing is overdue. */
    public TaskState state(Task task, LocalDate today) {
        return TaskState.of(task, today, phase);
    }
}

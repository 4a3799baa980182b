package io.pipewright.exit.condition;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * What exit criteria need to know of a close plan: how many tasks it holds, whether the customer agreed to it, whether its content changed
 * since then (ticking a task is no change), and the tasks that are not done, in time order.
 */
public record PlanState(int tasks, boolean agreed, boolean changedSinceAgreed, List<OpenTask> openTasks) {

    /** A deal that nobody planned. */
    public static final PlanState NONE = new PlanState(0, false, false, List.of());

    public PlanState {
        openTasks = List.copyOf(openTasks);
    }

    /** A task that is not done, with the day it is to be done by. */
    public record OpenTask(String title, PlanSide side, Optional<LocalDate> due) {}
}

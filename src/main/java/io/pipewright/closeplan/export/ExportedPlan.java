package io.pipewright.closeplan.export;

import io.pipewright.closeplan.ClosePlan;
import io.pipewright.closeplan.PlanOverview;
import io.pipewright.closeplan.Side;
import io.pipewright.closeplan.Task;
import io.pipewright.closeplan.TaskState;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** A plan on the day on which it is taken along, whole or with what one side has a part in. */
public record ExportedPlan(PlanOverview overview, LocalDate today, Optional<Side> side) {

    /** All of it. */
    public ExportedPlan(PlanOverview overview, LocalDate today) {
        this(overview, today, Optional.empty());
    }

    ClosePlan plan() {
        return overview.plan();
    }

    List<Task> tasks() {
        return plan().tasks().stream().filter(this::concerns).toList();
    }

    private boolean concerns(Task task) {
        return side.isEmpty() || task.side() == side.get() || task.side() == Side.BOTH;
    }

    TaskState state(Task task) {
        return overview.state(task, today);
    }
}

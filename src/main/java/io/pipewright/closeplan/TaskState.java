package io.pipewright.closeplan;

import io.pipewright.kernel.EnumCode;
import java.time.LocalDate;

/** Where a task stands on a given day. */
public enum TaskState {
    DONE,
    OPEN,
    OVERDUE;

    public static TaskState of(Task task, LocalDate today, Phase phase) {
        if (task.done().isPresent()) {
            return DONE;
        }
        return phase.watches(task) && task.isOverdue(today) ? OVERDUE : OPEN;
    }

    /** The exchanged form: {@code done}, {@code open} or {@code overdue}. */
    public String code() {
        return EnumCode.of(this);
    }
}

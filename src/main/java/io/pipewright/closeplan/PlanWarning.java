package io.pipewright.closeplan;

import io.pipewright.kernel.EnumCode;
import io.pipewright.kernel.Reason;
import java.util.Optional;

/** Something in a plan that endangers the deal (requirement X6) or reads too vaguely (X7); it never forbids anything. */
public record PlanWarning(Kind kind, Optional<TaskId> task, Reason reason, Optional<Reason> suggestion) {

    /** What is wrong, in the order in which warnings are shown. */
    public enum Kind {
        CHANGED_SINCE_AGREED,
        ENDS_AFTER_CLOSE_DATE,
        ENDS_AFTER_PROJECT_START,
        NO_CUSTOMER_TASKS,
        TEMPLATE_STARTED_IN_THE_PAST,
        OVERDUE_CUSTOMERS,
        OVERDUE,
        SLIP_MOVES,
        TOO_SOON,
        AFTER_CLOSE_DATE,
        IDLE_GAP,
        OWNER_GONE,
        VAGUE_TITLE;

        /** The form for interfaces, for example {@code idle-gap}. */
        public String code() {
            return EnumCode.of(this);
        }
    }

    static PlanWarning onPlan(Kind kind, Reason reason) {
        return new PlanWarning(kind, Optional.empty(), reason, Optional.empty());
    }

    static PlanWarning onTask(Kind kind, Task task, Reason reason) {
        return new PlanWarning(kind, Optional.of(task.id()), reason, Optional.empty());
    }

    /** Whether another warning says of the same task that the same is wrong. */
    boolean isAbout(PlanWarning other) {
        return kind == other.kind && task.equals(other.task);
    }

    PlanWarning suggesting(Reason better) {
        return new PlanWarning(kind, task, reason, Optional.of(better));
    }
}

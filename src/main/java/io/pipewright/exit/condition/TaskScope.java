package io.pipewright.exit.condition;

import io.pipewright.exit.condition.PlanState.OpenTask;
import io.pipewright.kernel.EnumCode;
import java.time.LocalDate;
import java.util.Optional;

/** Which tasks of a close plan have to be done. */
public enum TaskScope {
    ALL,
    OURS,
    CUSTOMER,
    /** Those to be done by today. */
    DUE;

    /** The stored form, for example {@code customer}. */
    public String code() {
        return EnumCode.of(this);
    }

    /** Message key of its name. */
    public String nameKey() {
        return "pipewright.exit.scope." + code();
    }

    public static Optional<TaskScope> ofCode(String code) {
        return EnumCode.find(TaskScope.class, code);
    }

    boolean covers(OpenTask task, LocalDate today) {
        return switch (this) {
            case ALL -> true;
            case OURS -> task.side() != PlanSide.CUSTOMER;
            case CUSTOMER -> task.side() != PlanSide.OURS;
            case DUE -> task.due().filter(due -> !due.isAfter(today)).isPresent();
        };
    }
}

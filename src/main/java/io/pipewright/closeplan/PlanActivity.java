package io.pipewright.closeplan;

import io.pipewright.kernel.Reason;
import java.time.LocalDate;
import java.util.Optional;

/** What the journal of a deal says about changes of its close plan. */
final class PlanActivity {

    private PlanActivity() {}

    static Reason added(Task task) {
        return Reason.of("pipewright.stage.activity.task-added", task.title(), task.targetDate());
    }

    static Reason changed(Task before, Task after) {
        if (after.deleted().isPresent()) {
            return Reason.of("pipewright.stage.activity.task-deleted", before.title());
        }
        if (before.done().isPresent() != after.done().isPresent()) {
            return Reason.of(
                    after.done().isPresent()
                            ? "pipewright.stage.activity.task-done"
                            : "pipewright.stage.activity.task-reopened",
                    before.title());
        }
        return before.targetDate().equals(after.targetDate())
                ? Reason.of("pipewright.stage.activity.task-changed", after.title())
                : Reason.of(
                        "pipewright.stage.activity.task-moved", after.title(), before.targetDate(), after.targetDate());
    }

    static Reason templateAdded(int tasks) {
        return Reason.of("pipewright.stage.activity.template", tasks);
    }

    static Reason framed(PlanFrame before, PlanFrame after) {
        return before.projectStart().equals(after.projectStart())
                ? Reason.of("pipewright.closeplan.activity.frame")
                : anchored(after.projectStart());
    }

    static Reason moved(int tasks) {
        return Reason.of("pipewright.closeplan.activity.moved", tasks);
    }

    static Reason undone(LastEdit edit) {
        return Reason.of(
                edit.kind() == LastEdit.Kind.UNDO
                        ? "pipewright.closeplan.activity.redo"
                        : "pipewright.closeplan.activity.undo");
    }

    static Reason mistaken(Agreement agreement, String reason) {
        return Reason.of("pipewright.closeplan.activity.mistake", agreement.customer(), agreement.date(), reason);
    }

    private static Reason anchored(Optional<LocalDate> projectStart) {
        return projectStart
                .map(day -> Reason.of("pipewright.stage.activity.start-set", day))
                .orElseGet(() -> Reason.of("pipewright.stage.activity.start-cleared"));
    }

    static Reason agreed(Agreement agreement) {
        return Reason.of(
                agreement.kind() == Agreement.Kind.AGREED
                        ? "pipewright.stage.activity.plan-agreed"
                        : "pipewright.stage.activity.plan-proposed",
                agreement.customer(),
                agreement.date());
    }
}

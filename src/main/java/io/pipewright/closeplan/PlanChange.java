package io.pipewright.closeplan;

import io.pipewright.kernel.Reason;
import java.util.Optional;

/** One thing that differs in substance from the plan that the customer saw; {@code task} is empty when it is the project start. */
public record PlanChange(Kind kind, Optional<Task> task) {

    /** What happened. */
    public enum Kind {
        ADDED,
        CHANGED,
        DELETED,
        PROJECT_START
    }

    /** The change as a sentence: the title of the task, who changed it, when. */
    public Reason reason() {
        return switch (kind) {
            case ADDED -> about("pipewright.closeplan.change.added");
            case CHANGED -> about("pipewright.closeplan.change.changed");
            case DELETED -> about("pipewright.closeplan.change.deleted");
            case PROJECT_START -> Reason.of("pipewright.closeplan.change.project-start");
        };
    }

    private Reason about(String key) {
        return Reason.of(key, task.orElseThrow().title());
    }
}

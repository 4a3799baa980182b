package io.pipewright.closeplan;

import io.pipewright.kernel.Stamp;
import java.util.Optional;

/** How a task was before an edit; {@code changedIn} is the revision of the plan in which its substance had last been changed. */
public record TaskPast(TaskContent content, Optional<Stamp> done, Optional<Stamp> deleted, long changedIn) {

    /** How a task is now, as what it will have been. */
    public static TaskPast of(Task task) {
        return new TaskPast(task.content(), task.done(), task.deleted(), task.changedIn());
    }
}

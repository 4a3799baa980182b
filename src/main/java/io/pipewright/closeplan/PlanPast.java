package io.pipewright.closeplan;

import java.util.Map;
import java.util.Optional;

/**
 * What a plan still knows of its past: the last edit, and of everything that changed in substance since the latest agreement how it was
 * agreed to.
 *
 * @param edits how many edits the plan has had
 */
public record PlanPast(
        long edits, Optional<LastEdit> last, Map<TaskId, TaskPast> agreedTasks, Optional<PlanFrame> agreedFrame) {

    public static final PlanPast NONE = new PlanPast(0, Optional.empty(), Map.of(), Optional.empty());

    public PlanPast {
        agreedTasks = Map.copyOf(agreedTasks);
    }
}

package io.pipewright.exit;

import io.pipewright.exit.condition.PlanState;
import io.pipewright.stage.DealForUser;
import io.pipewright.stage.StageTransition;
import java.time.LocalDate;
import java.util.List;

/**
 * How a deal can end, or how its end can be taken back.
 *
 * @param ways the transitions that this user may make, in the order of their action ids
 * @param openTasks what is still to be done by the close plan, in time order
 * @param today the day that it is for this user
 */
public record EndView(
        DealForUser deal, List<StageTransition> ways, List<PlanState.OpenTask> openTasks, LocalDate today) {

    public EndView {
        ways = List.copyOf(ways);
        openTasks = List.copyOf(openTasks);
    }
}

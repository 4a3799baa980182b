package io.pipewright.exit.condition;

import io.pipewright.exit.condition.PlanState.OpenTask;
import java.util.List;
import java.util.Map;

/** Whether the tasks of the close plan are done, or those of one side, or those that are due. A plan without tasks proves nothing. */
public record ClosePlanTasksDone(TaskScope scope) implements Condition {

    @Override
    public CriterionKind kind() {
        return CriterionKind.CLOSE_PLAN_TASKS_DONE;
    }

    @Override
    public Map<String, String> parameters() {
        return Map.of("scope", scope.code());
    }

    @Override
    public Finding judge(Facts facts) {
        PlanState plan = facts.plan();
        if (plan.tasks() == 0) {
            return Finding.unmet("pipewright.exit.plan.none", facts.title());
        }
        List<OpenTask> open = plan.openTasks().stream()
                .filter(task -> scope.covers(task, facts.today()))
                .toList();
        return open.isEmpty()
                ? Finding.MET
                : Finding.unmet(
                        "pipewright.exit.tasks.open",
                        facts.title(),
                        open.size(),
                        open.get(0).title());
    }
}

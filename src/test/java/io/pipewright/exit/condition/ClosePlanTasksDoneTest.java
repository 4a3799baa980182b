package io.pipewright.exit.condition;

import static io.pipewright.exit.ExitAssertions.assertStands;
import static org.assertj.core.api.Assertions.assertThat;

import io.pipewright.deal.Deal;
import io.pipewright.exit.CriterionResult;
import io.pipewright.exit.ExitWorld;
import io.pipewright.exit.condition.PlanState.OpenTask;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.Test;

public class ClosePlanTasksDoneTest {

    private static final OpenTask OURS_DUE_TODAY = new OpenTask("Send the contract", PlanSide.OURS, day("2026-01-10"));
    private static final OpenTask THEIRS_TOMORROW =
            new OpenTask("Board approval", PlanSide.CUSTOMER, day("2026-01-11"));
    private static final OpenTask THEIRS_SOME_DAY = new OpenTask("Purchase order", PlanSide.CUSTOMER, Optional.empty());

    @Test
    public void allTasksHaveToBeDone() {
        assertThat(passes(TaskScope.ALL)).isTrue();
        assertThat(passes(TaskScope.ALL, OURS_DUE_TODAY)).isFalse();
        assertThat(passes(TaskScope.ALL, THEIRS_SOME_DAY)).isFalse();
    }

    @Test
    public void onlyTheTasksOfOneSideHaveToBeDone() {
        assertThat(passes(TaskScope.OURS, THEIRS_TOMORROW)).isTrue();
        assertThat(passes(TaskScope.OURS, OURS_DUE_TODAY)).isFalse();
        assertThat(passes(TaskScope.CUSTOMER, OURS_DUE_TODAY)).isTrue();
        assertThat(passes(TaskScope.CUSTOMER, THEIRS_TOMORROW)).isFalse();
    }

    @Test
    public void onlyTheTasksThatAreDueHaveToBeDone_thoseOfTodayAmongThem() {
        assertThat(passes(TaskScope.DUE, THEIRS_TOMORROW, THEIRS_SOME_DAY)).isTrue();
        assertThat(passes(TaskScope.DUE, OURS_DUE_TODAY)).isFalse();
    }

    @Test
    public void aPlanWithoutTasksProvesNothing() {
        ExitWorld world = new ExitWorld();
        world.required("Tasks are done", new ClosePlanTasksDone(TaskScope.ALL));

        assertStands(world.resultFor(world.aDeal().build()), CriterionState.UNMET, "pipewright.exit.plan.none");
    }

    @Test
    public void theReasonCountsOpenTasksInScope_andNamesTheFirst() {
        CriterionResult result = result(TaskScope.CUSTOMER, OURS_DUE_TODAY, THEIRS_TOMORROW, THEIRS_SOME_DAY);

        assertStands(result, CriterionState.UNMET, "pipewright.exit.tasks.open");
        assertThat(result.reasons().get(0).arguments()).containsExactly("Tasks are done", 2, "Board approval");
    }

    private static boolean passes(TaskScope scope, OpenTask... open) {
        return result(scope, open).state() == CriterionState.MET;
    }

    private static CriterionResult result(TaskScope scope, OpenTask... open) {
        ExitWorld world = new ExitWorld();
        Deal deal = world.aDeal().build();
        world.required("Tasks are done", new ClosePlanTasksDone(scope));
        world.closePlans.put(deal.id(), new PlanState(9, false, false, List.of(open)));
        return world.resultFor(deal);
    }

    private static Optional<LocalDate> day(String date) {
        return Optional.of(LocalDate.parse(date));
    }
}

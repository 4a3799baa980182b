package io.pipewright.exit.condition;

import static io.pipewright.exit.ExitAssertions.assertMet;
import static io.pipewright.exit.ExitAssertions.assertStands;
import static org.assertj.core.api.Assertions.assertThat;

import io.pipewright.exit.CriterionResult;
import io.pipewright.exit.ExitWorld;
import io.pipewright.kernel.Reason;
import java.time.LocalDate;
import org.junit.Test;

public class DecisionWithinTest {

    private final ExitWorld world = new ExitWorld();

    @Test
    public void aDecisionAtTheLastDayOfTheWindowIsInTime_andOneDayLaterIsNot() {
        world.required("A decision is needed in time", new DecisionWithin(30));

        assertMet(world.resultFor(world.aDeal().closing("2026-02-09").build()));
        CriterionResult late =
                world.resultFor(world.aDeal().closing("2026-02-10").build());
        assertStands(late, CriterionState.UNMET, "pipewright.exit.decision.too-late");
        assertThat(late.reasons().get(0).arguments())
                .containsExactly(
                        "A decision is needed in time",
                        LocalDate.parse("2026-02-10"),
                        LocalDate.parse("2026-02-09"),
                        30);
    }

    /** U6: the real numbers stand where "in time" is said. */
    @Test
    public void u6_aDecisionInTimeSaysByWhenAndOnWhatThatRests() {
        world.required("A decision is needed in time", new DecisionWithin(30));
        LocalDate close = LocalDate.parse("2026-02-01");

        assertThat(world.resultFor(world.aDeal().closing("2026-02-01").build()).note())
                .contains(Reason.of("pipewright.exit.decision.in-time", close, LocalDate.parse("2026-02-09"), 30));

        world.windows.putDays(10, 20, 30, 40, 50, 60, 70, 80, 90, 100);
        assertThat(world.resultFor(world.aDeal().closing("2026-02-01").build()).note())
                .contains(Reason.of("pipewright.exit.decision.measured", close, LocalDate.parse("2026-03-31"), 80, 10));
    }

    @Test
    public void theWindowComesFromTheOwnWonDeals_onceThereAreTen() {
        world.required("A decision is needed in time", new DecisionWithin(30));
        world.windows.putDays(10, 20, 30, 40, 50, 60, 70, 80, 90, 100);

        assertMet(world.resultFor(world.aDeal().closing("2026-03-31").build()));
        assertStands(
                world.resultFor(world.aDeal().closing("2026-04-01").build()),
                CriterionState.UNMET,
                "pipewright.exit.decision.too-late");
    }

    @Test
    public void anItemNursedBelowDealForAYearIsCountedFromToday() {
        world.required("A decision is needed in time", new DecisionWithin(30));

        assertMet(world.resultFor(world.aDeal()
                .created("2025-01-10T03:00:00Z")
                .closing("2026-02-09")
                .build()));
    }

    @Test
    public void aDealInPlayIsCountedFromTheDayItWasCreated_inTheUsersTimeZone() {
        world.add(ExitWorld.PROJECT, "issue-recognised", true, "A decision is needed in time", new DecisionWithin(30));

        assertMet(world.resultFor(world.aDeal()
                .inStatus("10002")
                .created("2025-12-31T16:00:00Z")
                .closing("2026-01-31")
                .build()));
        assertStands(
                world.resultFor(world.aDeal()
                        .inStatus("10002")
                        .created("2025-12-31T14:00:00Z")
                        .closing("2026-01-31")
                        .build()),
                CriterionState.UNMET,
                "pipewright.exit.decision.too-late");
    }

    @Test
    public void aDealWithoutCloseDateIsAskedForOne() {
        world.required("A decision is needed in time", new DecisionWithin(30));

        assertStands(
                world.resultFor(world.aDeal().withoutCloseDate().build()),
                CriterionState.UNMET,
                "pipewright.exit.decision.no-date");
    }

    @Test
    public void aCloseDateThatHasPassedIsNotInTime_andTodayIs() {
        world.required("A decision is needed in time", new DecisionWithin(30));

        assertStands(
                world.resultFor(world.aDeal().closing("2026-01-09").build()),
                CriterionState.UNMET,
                "pipewright.exit.decision.past");
        assertMet(world.resultFor(world.aDeal().closing("2026-01-10").build()));
    }
}

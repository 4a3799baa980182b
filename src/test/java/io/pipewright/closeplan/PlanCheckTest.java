package io.pipewright.closeplan;

import static io.pipewright.closeplan.Scene.customers;
import static io.pipewright.closeplan.Scene.ours;
import static io.pipewright.closeplan.Scene.planOf;
import static org.assertj.core.api.Assertions.assertThat;

import io.pipewright.closeplan.PlanWarning.Kind;
import io.pipewright.closeplan.schedule.WorkDays;
import io.pipewright.closeplan.wording.WordingCheck;
import io.pipewright.kernel.Reason;
import io.pipewright.kernel.UserKey;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.Test;

public class PlanCheckTest {

    private static final PlanCheck REVIEW = PlanCheck.standard();

    @Test
    public void aSoundPlanGivesNoWarning() {
        assertThat(warnings(planOf(
                        customers("Board approves the purchase", "2026-05-12"),
                        ours("We send the contract", "2026-05-20"))))
                .isEmpty();
    }

    @Test
    public void anEmptyPlanGivesNoWarning() {
        assertThat(warnings(ClosePlan.empty(Scene.DEAL))).isEmpty();
    }

    @Test
    public void aTaskIsOverdueFromTheDayAfterItsDate_andNamedByItsSide() {
        ClosePlan plan = planOf(
                customers("Board approves the purchase", "2026-05-01"),
                ours("We send the contract", "2026-05-03"),
                customers("CFO signs the order form", "2026-05-04"));
        assertThat(warnings(plan)).extracting(PlanWarning::kind).containsExactly(Kind.OVERDUE_CUSTOMERS, Kind.OVERDUE);
        assertThat(warnings(plan).get(0).reason())
                .isEqualTo(Reason.of(
                        "pipewright.closeplan.warning.overdue-customers",
                        "Board approves the purchase",
                        LocalDate.of(2026, 5, 1),
                        3L));
        assertThat(warnings(plan).get(0).task()).contains(plan.tasks().get(0).id());
    }

    @Test
    public void aDoneTaskGivesNoWarning() {
        ClosePlan plan = planOf(customers("Decision", "2026-05-01"));
        assertThat(warnings(plan))
                .extracting(PlanWarning::kind)
                .containsExactly(Kind.OVERDUE_CUSTOMERS, Kind.VAGUE_TITLE);
        Task done = plan.tasks().get(0).ticked(Scene.BY_MINA);
        assertThat(warnings(Scene.planWith(plan, done))).isEmpty();
    }

    @Test
    public void fourteenDaysWithoutATaskAreFine_fifteenAreAnIdleGap_countedFromTodayForTheFirst() {
        assertThat(warnings(planOf(customers("Board approves the purchase", "2026-05-18"))))
                .isEmpty();
        List<PlanWarning> gap = warnings(planOf(customers("Board approves the purchase", "2026-05-19")));
        assertThat(gap)
                .extracting(PlanWarning::reason)
                .containsExactly(Reason.of(
                        "pipewright.closeplan.warning.idle-gap",
                        15L,
                        Scene.TODAY,
                        LocalDate.of(2026, 5, 19),
                        "Board approves the purchase"));
    }

    @Test
    public void gapsBetweenOpenTasksCount_notAfterTheContract_andNotBehindOverdueOnes() {
        ClosePlan plan = planOf(
                customers("Board approves the purchase", "2026-03-01"),
                ours("We send the contract", "2026-05-05"),
                customers("CFO signs the order form", "2026-05-25"),
                ours("We hold the kick-off", "2026-09-01").afterTheContract());
        assertThat(IdleGap.of(plan.tasks(), Scene.TODAY))
                .extracting(IdleGap::days)
                .containsExactly(1L, 20L);
        assertThat(warnings(plan)).extracting(PlanWarning::kind).containsExactly(Kind.OVERDUE_CUSTOMERS, Kind.IDLE_GAP);
    }

    @Test
    public void theLimitOfIdleDaysIsASetting() {
        ClosePlan plan = planOf(customers("Board approves the purchase", "2026-05-12"));
        List<PlanWarning> strict =
                new PlanCheck(7, WordingCheck.standard()).warnings(plan, now(Optional.empty(), Set.of()));
        assertThat(strict).extracting(PlanWarning::kind).containsExactly(Kind.IDLE_GAP);
    }

    @Test
    public void aPlanThatEndsAfterTheCloseDateSaysByHowMuch_andWhichTasksAreLate() {
        ClosePlan plan = planOf(
                customers("Board approves the purchase", "2026-05-15"),
                customers("CFO signs the order form", "2026-05-29"),
                ours("We send the contract", "2026-06-02"));
        assertThat(warnings(plan))
                .extracting(PlanWarning::kind)
                .containsExactly(Kind.ENDS_AFTER_CLOSE_DATE, Kind.AFTER_CLOSE_DATE);
        assertThat(warnings(plan).get(0).reason())
                .isEqualTo(Reason.of(
                        "pipewright.closeplan.warning.ends-after-close-date",
                        LocalDate.of(2026, 6, 2),
                        Scene.CLOSE,
                        4L));
        assertThat(warnings(plan).get(1).task()).contains(plan.tasks().get(2).id());
    }

    @Test
    public void tasksAfterTheContractMayLieAfterTheCloseDate() {
        assertThat(warnings(planOf(
                        customers("Board approves the purchase", "2026-05-15"),
                        customers("City hall grants the permit", "2026-08-15").afterTheContract())))
                .isEmpty();
    }

    @Test
    public void withoutACloseDateNothingIsLate() {
        ClosePlan plan = planOf(
                customers("Board approves the purchase", "2026-05-15"), ours("We send the contract", "2026-05-28"));
        assertThat(REVIEW.warnings(plan, now(Optional.empty(), Set.of()))).isEmpty();
        assertThat(REVIEW.warnings(plan, now(Optional.of(LocalDate.of(2026, 5, 20)), Set.of())))
                .hasSize(2);
    }

    @Test
    public void aPlanWithoutCustomerTasksIsOneSided() {
        assertThat(warnings(planOf(ours("We send the contract", "2026-05-15"))))
                .extracting(PlanWarning::kind)
                .containsExactly(Kind.NO_CUSTOMER_TASKS);
    }

    @Test
    public void anOwnerWhoIsGoneIsNamed_andAContactAtTheCustomerIsNot() {
        ClosePlan plan = planOf(
                ours("We send the contract", "2026-05-15").ownedBy(new Owner.Colleague(Scene.JOON)),
                customers("Board approves the purchase", "2026-05-15").ownedBy(new Owner.Contact("joon")));
        assertThat(REVIEW.warnings(plan, now(Optional.empty(), Set.of(Scene.JOON))))
                .isEmpty();
        assertThat(warnings(plan))
                .extracting(PlanWarning::reason)
                .containsExactly(
                        Reason.of("pipewright.closeplan.warning.owner-gone", Scene.JOON, "We send the contract"));
    }

    @Test
    public void aVagueTitleComesWithASuggestion() {
        PlanWarning warning = warnings(planOf(customers("결정", "2026-05-15"))).get(0);
        assertThat(warning.kind()).isEqualTo(Kind.VAGUE_TITLE);
        assertThat(warning.kind().code()).isEqualTo("vague-title");
        assertThat(warning.suggestion()).contains(Reason.of("pipewright.closeplan.wording.suggestion.decision"));
    }

    @Test
    public void progressCountsPerSide_andFindsTheNextTask_theLastDateAndTheLongestGap() {
        ClosePlan plan = planOf(
                customers("Board approves the purchase", "2026-05-01"),
                ours("We send the contract", "2026-05-03"),
                customers("CFO signs the order form", "2026-05-20"),
                ours("We hold the kick-off", "2026-07-01").afterTheContract());
        Task ticked = plan.tasks().get(1).ticked(Scene.BY_MINA);
        List<Task> records = List.of(
                plan.tasks().get(3), plan.tasks().get(0), ticked, plan.tasks().get(2));
        PlanProgress progress =
                PlanProgress.of(Scene.planWith(plan, records.toArray(Task[]::new)), Scene.TODAY, Phase.RUNNING);
        assertThat(progress.ours().done()).isEqualTo(1);
        assertThat(progress.ours().total()).isEqualTo(2);
        assertThat(progress.customers().done()).isZero();
        assertThat(progress.customers().total()).isEqualTo(2);
        assertThat(progress.overdue()).isEqualTo(1);
        assertThat(progress.customersOverdue()).isEqualTo(1);
        assertThat(progress.next()).map(Task::title).contains("Board approves the purchase");
        assertThat(plan.end()).contains(LocalDate.of(2026, 5, 20));
        assertThat(progress.longestIdleGap()).map(IdleGap::days).contains(16L);
        assertThat(progress.all().done()).isEqualTo(1);
        assertThat(progress.complete()).isFalse();
    }

    @Test
    public void anEmptyPlanIsNotComplete() {
        PlanProgress progress = PlanProgress.of(ClosePlan.empty(Scene.DEAL), Scene.TODAY, Phase.RUNNING);
        assertThat(progress.complete()).isFalse();
        assertThat(progress.next()).isEmpty();
        assertThat(ClosePlan.empty(Scene.DEAL).end()).isEmpty();
        assertThat(progress.longestIdleGap()).isEmpty();
    }

    private static List<PlanWarning> warnings(ClosePlan plan) {
        return REVIEW.warnings(plan, now(Optional.of(Scene.CLOSE), Set.of()));
    }

    private static PlanCheck.Circumstances now(Optional<LocalDate> closeDate, Set<UserKey> present) {
        return new PlanCheck.Circumstances(closeDate, Phase.RUNNING, Scene.TODAY, present, WorkDays.WEEKDAYS);
    }
}

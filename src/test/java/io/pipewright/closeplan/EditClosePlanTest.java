package io.pipewright.closeplan;

import static io.pipewright.closeplan.Scene.BY_MINA;
import static io.pipewright.closeplan.Scene.JOON;
import static io.pipewright.closeplan.Scene.KEY;
import static io.pipewright.closeplan.Scene.MINA;
import static io.pipewright.closeplan.Scene.NOW;
import static io.pipewright.closeplan.Scene.customers;
import static io.pipewright.closeplan.Scene.ours;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.pipewright.kernel.Conflict;
import io.pipewright.kernel.Days;
import io.pipewright.kernel.InvalidValue;
import io.pipewright.kernel.NotFound;
import io.pipewright.kernel.NotPermitted;
import io.pipewright.kernel.Reason;
import io.pipewright.kernel.Stamp;
import io.pipewright.kernel.UserKey;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.Test;

public class EditClosePlanTest {

    private static final TaskContent BOARD = customers("Board approves the purchase", "2026-05-12");

    private final Scene scene = new Scene();
    private final PlanEditor mina = scene.as(MINA);
    private final PlanEditor joon = scene.as(JOON);

    @Test
    public void tasksStandInTimeOrder_whateverTheOrderOfAdding() {
        mina.addTask(KEY, ours("We hold the kick-off", "2026-05-20").afterTheContract());
        mina.addTask(KEY, ours("We send the contract", "2026-05-20"));
        mina.addTask(KEY, BOARD);
        assertThat(titles(mina.view(KEY)))
                .containsExactly("Board approves the purchase", "We send the contract", "We hold the kick-off");
    }

    @Test
    public void anEditAnswersWithTheTaskAndTheFreshPlan() {
        Edited edited = mina.addTask(KEY, customers("Decision", "2026-05-12"));
        assertThat(edited.task().revision()).isEqualTo(1);
        assertThat(edited.overview().warnings())
                .extracting(PlanWarning::kind)
                .containsExactly(PlanWarning.Kind.VAGUE_TITLE);
        Edited better = mina.changeTask(KEY, edited.task().id(), 1, BOARD);
        assertThat(better.task().revision()).isEqualTo(2);
        assertThat(better.task().title()).isEqualTo("Board approves the purchase");
        assertThat(better.overview().warnings()).isEmpty();
    }

    @Test
    public void tickingRecordsWhoAndWhen_andUntickingTakesItBack() {
        Task task = mina.addTask(KEY, BOARD).task();
        Task ticked = joon.tick(KEY, task.id(), 1).task();
        assertThat(ticked.done()).contains(new Stamp(JOON, NOW));
        assertThat(mina.untick(KEY, task.id(), 2).task().done()).isEmpty();
        assertThat(mina.view(KEY).progress().all().done()).isZero();
    }

    @Test
    public void tickingATickedTaskChangesNothing() {
        Task task = mina.addTask(KEY, BOARD).task();
        mina.tick(KEY, task.id(), 1);
        assertThat(joon.tick(KEY, task.id(), 2).task().done()).contains(BY_MINA);
        assertThat(joon.changeTask(KEY, task.id(), 2, BOARD).task().revision()).isEqualTo(2);
        assertThat(scene.plans.writes()).isEqualTo(2);
    }

    @Test
    public void aDeletedTaskIsNoLongerShown_butItsRecordSaysWhoDeletedIt() {
        Task task = mina.addTask(KEY, BOARD).task();
        Edited deleted = joon.deleteTask(KEY, task.id(), 1);
        assertThat(deleted.overview().plan().tasks()).isEmpty();
        assertThat(deleted.task().deleted()).contains(new Stamp(JOON, NOW));
        assertThat(scene.plans.record(Scene.DEAL, task.id())).contains(deleted.task());
    }

    @Test
    public void whoSawAnOlderRevisionIsTold_whoChangedTheTask_andNothingIsStored() {
        Task task = mina.addTask(KEY, BOARD).task();
        joon.changeTask(KEY, task.id(), 1, BOARD.due(LocalDate.of(2026, 5, 14)));
        ClosePlan before = scene.plans.of(Scene.DEAL);
        Reason reason =
                Reason.of("pipewright.closeplan.conflict.changed", JOON, BOARD.title(), NOW, LocalDate.of(2026, 5, 14));
        assertConflict(() -> mina.changeTask(KEY, task.id(), 1, BOARD.titled("Board approves the order")), reason);
        assertConflict(() -> mina.tick(KEY, task.id(), 1), reason);
        assertConflict(() -> mina.untick(KEY, task.id(), 1), reason);
        assertConflict(() -> mina.deleteTask(KEY, task.id(), 1), reason);
        assertThat(scene.plans.of(Scene.DEAL)).isEqualTo(before);
    }

    @Test
    public void theConflictSaysThatATaskWasTickedOrDeleted() {
        Task task = mina.addTask(KEY, BOARD).task();
        joon.tick(KEY, task.id(), 1);
        assertConflict(
                () -> mina.deleteTask(KEY, task.id(), 1),
                Reason.of("pipewright.closeplan.conflict.ticked", JOON, BOARD.title(), NOW, BOARD.targetDate()));
        joon.deleteTask(KEY, task.id(), 2);
        assertConflict(
                () -> mina.changeTask(KEY, task.id(), 2, BOARD.noted("n")),
                Reason.of("pipewright.closeplan.conflict.deleted", JOON, BOARD.title(), NOW));
        assertConflict(
                () -> mina.tick(KEY, task.id(), 3),
                Reason.of("pipewright.closeplan.conflict.deleted", JOON, BOARD.title(), NOW));
    }

    @Test
    public void whoLosesTheRaceBetweenReadingAndWritingIsToldToo_andNothingIsStored() {
        Task task = mina.addTask(KEY, BOARD).task();
        scene.plans.justBeforeTheNextWrite(() -> joon.changeTask(KEY, task.id(), 1, BOARD.noted("Room 4")));
        assertConflict(
                () -> mina.changeTask(KEY, task.id(), 1, BOARD.noted("Room 5")),
                Reason.of("pipewright.closeplan.conflict.changed", JOON, BOARD.title(), NOW, BOARD.targetDate()));
        scene.plans.justBeforeTheNextWrite(() -> joon.deleteTask(KEY, task.id(), 2));
        assertConflict(
                () -> mina.tick(KEY, task.id(), 2),
                Reason.of("pipewright.closeplan.conflict.deleted", JOON, BOARD.title(), NOW));
        Reason plan = Reason.of("pipewright.closeplan.conflict.plan");
        scene.plans.justBeforeTheNextWrite(() -> joon.addTask(KEY, BOARD));
        assertConflict(() -> mina.setStart(KEY, 2, Optional.of(Scene.CLOSE)), plan);
        scene.plans.justBeforeTheNextWrite(() -> joon.addTask(KEY, BOARD));
        assertConflict(() -> mina.applyTemplate(KEY, 3, PlanTemplate.standard(), TemplateStep::key), plan);
        assertThat(mina.view(KEY).plan().tasks()).extracting(Task::content).containsExactly(BOARD, BOARD);
    }

    @Test
    public void changesOfDifferentTasksDoNotStandInEachOthersWay() {
        Task first = mina.addTask(KEY, BOARD).task();
        Task second =
                mina.addTask(KEY, ours("We send the contract", "2026-05-20")).task();
        mina.changeTask(KEY, first.id(), 1, BOARD.titled("Board approves the order"));
        joon.changeTask(KEY, second.id(), 1, second.content().due(LocalDate.of(2026, 5, 21)));
        assertThat(titles(mina.view(KEY))).containsExactly("Board approves the order", "We send the contract");
    }

    @Test
    public void aTaskOfAnotherDealIsUnknownHere() {
        Task elsewhere = scene.plans
                .add(new io.pipewright.deal.DealId(99), BOARD, BY_MINA)
                .orElseThrow();
        assertRefused(() -> mina.tick(KEY, elsewhere.id(), 1), "task", Reason.of("pipewright.closeplan.task.unknown"));
    }

    @Test
    public void whoMayNotEditMayOnlyLook() {
        Task task = mina.addTask(KEY, BOARD).task();
        scene.mayEdit = false;
        assertThat(mina.view(KEY).mayEdit()).isFalse();
        List<ThrowingCallable> acts = List.of(
                () -> mina.addTask(KEY, BOARD),
                () -> mina.changeTask(KEY, task.id(), 1, BOARD),
                () -> mina.tick(KEY, task.id(), 1),
                () -> mina.untick(KEY, task.id(), 1),
                () -> mina.deleteTask(KEY, task.id(), 1),
                () -> mina.applyTemplate(KEY, 1, PlanTemplate.standard(), TemplateStep::key),
                () -> mina.setStart(KEY, 1, Optional.empty()),
                () -> agree(1));
        acts.forEach(
                act -> assertThat(catchThrowableOfType(NotPermitted.class, act).reason())
                        .isEqualTo(Reason.of("pipewright.closeplan.not-permitted")));
        assertThat(scene.plans.writes()).isEqualTo(1);
    }

    @Test
    public void whoMayNotSeeTheDealLearnsNothingOfIt() {
        scene.mayEdit = false;
        assertThatThrownBy(() -> mina.view("SECRET-1")).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> mina.addTask("SECRET-1", BOARD)).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> mina.deleteTask("SECRET-1", new TaskId(1), 1)).isInstanceOf(NotFound.class);
        assertThat(scene.plans.reads()).isZero();
    }

    @Test
    public void anUnknownOwnerIsRefused_butOneWhoWasDeletedMeanwhileMayStay() {
        TaskContent send = ours("We send the contract", "2026-05-12");
        UserKey nobody = new UserKey("nobody");
        assertRefused(
                () -> mina.addTask(KEY, send.ownedBy(new Owner.Colleague(nobody))),
                "owner",
                Reason.of("pipewright.closeplan.owner.unknown"));
        Task task = mina.addTask(KEY, send.ownedBy(new Owner.Colleague(JOON))).task();
        scene.present.remove(JOON);
        Edited noted = mina.changeTask(KEY, task.id(), 1, task.content().noted("Asked again"));
        assertThat(noted.overview().warnings())
                .extracting(PlanWarning::kind)
                .containsExactly(PlanWarning.Kind.NO_CUSTOMER_TASKS, PlanWarning.Kind.OWNER_GONE);
        assertRefused(
                () -> mina.addTask(KEY, send.ownedBy(new Owner.Colleague(JOON))),
                "owner",
                Reason.of("pipewright.closeplan.owner.unknown"));
    }

    @Test
    public void aPlanHoldsFiveHundredTasks_deletedOnesNotCounted() {
        List<TaskContent> many = IntStream.range(0, 500)
                .mapToObj(i -> BOARD.titled("Board approves step " + i))
                .toList();
        Scene.addAll(scene.plans, Scene.DEAL, 0, many, BY_MINA);
        assertRefused(() -> mina.addTask(KEY, BOARD), "plan", Reason.of("pipewright.closeplan.plan.full", 500, 500));
        assertRefused(
                () -> mina.applyTemplate(KEY, 1, PlanTemplate.standard(), TemplateStep::key),
                "plan",
                Reason.of("pipewright.closeplan.plan.full", 500, 500));
        Task first = mina.view(KEY).plan().tasks().get(0);
        mina.deleteTask(KEY, first.id(), 1);
        assertThat(mina.addTask(KEY, BOARD).overview().plan().tasks()).hasSize(500);
    }

    @Test
    public void theLastPlaceOfAPlanIsTakenOnce() {
        List<TaskContent> many = IntStream.range(0, 499)
                .mapToObj(i -> BOARD.titled("Board approves step " + i))
                .toList();
        Scene.addAll(scene.plans, Scene.DEAL, 0, many, BY_MINA);
        scene.plans.justBeforeTheNextWrite(() -> joon.addTask(KEY, BOARD));
        assertRefused(() -> mina.addTask(KEY, BOARD), "plan", Reason.of("pipewright.closeplan.plan.full", 500, 500));
        assertThat(mina.view(KEY).plan().tasks()).hasSize(500);
    }

    @Test
    public void aPlanOfFiveHundredTasksAsksItsPortsNoOftenerThanAPlanOfOne() {
        List<TaskContent> many = IntStream.range(0, 500)
                .mapToObj(i ->
                        ours("We send part " + i, "2026-05-12").ownedBy(new Owner.Colleague(i % 2 == 0 ? MINA : JOON)))
                .toList();
        Scene.addAll(scene.plans, Scene.DEAL, 0, many, BY_MINA);
        PlanOverview overview = mina.view(KEY);
        assertThat(overview.progress().all().total()).isEqualTo(500);
        assertThat(scene.plans.reads()).isEqualTo(1);
        assertThat(scene.owners.calls()).isEqualTo(1);
        mina.tick(KEY, overview.plan().tasks().get(250).id(), 1);
        assertThat(scene.plans.reads()).isEqualTo(2);
        assertThat(scene.plans.writes()).isEqualTo(2);
        assertThat(scene.owners.calls()).isEqualTo(2);
    }

    @Test
    public void aTemplateIsCountedBackFromTheProjectStart_orElseFromTheCloseDate() {
        TemplateApplied applied = mina.applyTemplate(KEY, 0, PlanTemplate.standard(), TemplateStep::key);
        assertThat(dateOf(applied.overview(), "contract-signed")).isEqualTo(Scene.CLOSE);
        assertThat(applied.warning()).map(PlanWarning::kind).contains(PlanWarning.Kind.TEMPLATE_STARTED_IN_THE_PAST);
        Scene other = new Scene();
        other.as(MINA).setStart(KEY, 0, Optional.of(LocalDate.of(2026, 9, 14)));
        PlanOverview anchored = other.as(MINA)
                .applyTemplate(KEY, 1, PlanTemplate.standard(), TemplateStep::key)
                .overview();
        assertThat(dateOf(anchored, "kick-off")).isEqualTo(LocalDate.of(2026, 9, 14));
        assertThat(dateOf(anchored, "contract-signed")).isEqualTo(LocalDate.of(2026, 8, 31));
    }

    @Test
    public void theSecondClickOnTheTemplateAddsNothing() {
        mina.applyTemplate(KEY, 0, PlanTemplate.standard(), TemplateStep::key);
        assertConflict(
                () -> mina.applyTemplate(KEY, 0, PlanTemplate.standard(), TemplateStep::key),
                Reason.of("pipewright.closeplan.conflict.plan"));
        assertThat(mina.view(KEY).plan().tasks()).hasSize(11);
    }

    @Test
    public void aTemplateNeedsADateToCountBackFrom() {
        scene.closeDate = Optional.empty();
        assertRefused(
                () -> mina.applyTemplate(KEY, 0, PlanTemplate.standard(), TemplateStep::key),
                "projectStart",
                Reason.of("pipewright.closeplan.template.no-date"));
        assertThat(scene.plans.writes()).isZero();
    }

    @Test
    public void theProjectStartIsSetAndCleared_byWhoSawThePlanAsItIs() {
        LocalDate start = LocalDate.of(2026, 9, 14);
        assertThat(mina.setStart(KEY, 0, Optional.of(start)).plan().projectStart())
                .contains(start);
        assertConflict(() -> joon.setStart(KEY, 0, Optional.empty()), Reason.of("pipewright.closeplan.conflict.plan"));
        assertThat(joon.setStart(KEY, 1, Optional.of(start)).plan().revision()).isEqualTo(1);
        assertThat(joon.setStart(KEY, 1, Optional.empty()).plan().projectStart())
                .isEmpty();
        assertRefused(
                () -> joon.setStart(KEY, 2, Optional.of(LocalDate.of(1999, 1, 1))),
                "projectStart",
                Reason.of("pipewright.closeplan.date.out-of-range", Days.EARLIEST, Days.LATEST));
    }

    @Test
    public void anAgreementIsRecordedWithWhoWhenAndHow() {
        mina.addTask(KEY, BOARD);
        AgreementState state = agree(1).plan().agreement();
        assertThat(state.latest())
                .contains(new Agreement(
                                Agreement.Kind.AGREED, "김민수 부장", LocalDate.of(2026, 5, 1), Channel.MEETING, 1, BY_MINA)
                        .as(1));
        assertThat(state.agreedAsItStands()).isTrue();
    }

    /** Case S1. */
    @Test
    public void s1_theSameAgreementAgainIsNotRecordedAgain_andTheirNumberEnds() {
        mina.addTask(KEY, BOARD);
        for (int i = 0; i < ClosePlan.MOST_AGREEMENTS; i++) {
            mina.recordAgreement(KEY, 1, Agreement.Kind.AGREED, "CFO " + i, Scene.TODAY, Channel.EMAIL);
        }
        String last = "CFO " + (ClosePlan.MOST_AGREEMENTS - 1);

        assertThat(joon.recordAgreement(KEY, 1, Agreement.Kind.AGREED, last, Scene.TODAY, Channel.EMAIL)
                        .plan()
                        .agreements())
                .hasSize(ClosePlan.MOST_AGREEMENTS);
        assertRefused(
                () -> mina.recordAgreement(KEY, 1, Agreement.Kind.AGREED, "CEO", Scene.TODAY, Channel.EMAIL),
                "plan",
                Reason.of("pipewright.closeplan.agreement.full", ClosePlan.MOST_AGREEMENTS));
    }

    /** Case S1. */
    @Test
    public void s1_aPlanThatHasHadSoManyTasksTakesNoMore() {
        Task first = Scene.addAll(
                        scene.plans, Scene.DEAL, 0, Collections.nCopies(ClosePlan.MOST_RECORDS, BOARD), Scene.BY_MINA)
                .orElseThrow()
                .get(0);
        mina.deleteTask(KEY, first.id(), 1);

        assertRefused(
                () -> mina.addTask(KEY, BOARD),
                "plan",
                Reason.of("pipewright.closeplan.plan.worn", ClosePlan.MOST_RECORDS));
    }

    /** Case S5. */
    @Test
    public void s5_whoMayNotSeeTheDealIsGivenNoTask_inTheWordsForNobodyAtAll() {
        TaskContent send = ours("We send the contract", "2026-05-12");
        Task task = mina.addTask(KEY, send).task();
        scene.owners.shutOut.add(JOON);
        Reason unknown = Reason.of("pipewright.closeplan.owner.unknown");

        TaskContent joons = send.ownedBy(new Owner.Colleague(JOON));
        assertRefused(() -> mina.addTask(KEY, joons), "owner", unknown);
        assertRefused(() -> mina.changeTask(KEY, task.id(), 1, joons), "owner", unknown);
    }

    @Test
    public void theLatestRecordCounts_andEarlierOnesStay() {
        mina.addTask(KEY, BOARD);
        agree(1);
        PlanOverview proposed =
                mina.recordAgreement(KEY, 1, Agreement.Kind.PROPOSED, "CFO", Scene.TODAY, Channel.EMAIL);
        assertThat(proposed.plan().agreement().agreed()).isFalse();
        assertThat(proposed.plan().agreement().proposed()).isTrue();
        assertThat(proposed.plan().agreements())
                .extracting(Agreement::kind)
                .containsExactly(Agreement.Kind.AGREED, Agreement.Kind.PROPOSED);
    }

    @Test
    public void tickingNotingAndAssigningLeaveAnAgreementAsItIs() {
        Task task = mina.addTask(KEY, BOARD).task();
        agree(1);
        mina.tick(KEY, task.id(), 1);
        mina.untick(KEY, task.id(), 2);
        TaskContent noted = BOARD.noted("Room 4").ownedBy(new Owner.Contact("CFO"));
        PlanOverview overview = mina.changeTask(KEY, task.id(), 3, noted).overview();
        assertThat(overview.plan().revision()).isEqualTo(1);
        assertThat(overview.plan().agreement().agreedAsItStands()).isTrue();
        assertThat(overview.warnings()).isEmpty();
    }

    @Test
    public void changingTitleDateOrSideIsAChangeSinceAgreed() {
        assertChange(BOARD.titled("Board approves the order"));
        assertChange(BOARD.due(LocalDate.of(2026, 5, 13)));
        assertChange(new TaskContent(BOARD.title(), Side.OURS, BOARD.targetDate(), Optional.empty(), "", false));
    }

    @Test
    public void addingDeletingAndMovingTheProjectStartAreChangesSinceAgreed_untilTheNextAgreement() {
        Task task = mina.addTask(KEY, BOARD).task();
        agree(1);
        mina.addTask(KEY, ours("We send the contract", "2026-05-13"));
        mina.deleteTask(KEY, task.id(), 1);
        PlanOverview changed = mina.setStart(KEY, 3, Optional.of(LocalDate.of(2026, 9, 14)));
        assertThat(changed.plan().agreement().changes())
                .flatExtracting(change -> change.sentences(Side::code))
                .containsExactly(
                        Reason.of(
                                "pipewright.closeplan.change.start",
                                Reason.of("pipewright.closeplan.change.nothing"),
                                LocalDate.of(2026, 9, 14)),
                        Reason.of("pipewright.closeplan.change.deleted", BOARD.title()),
                        Reason.of(
                                "pipewright.closeplan.change.added",
                                "We send the contract",
                                LocalDate.of(2026, 5, 13)));
        assertThat(changed.warnings().get(0).reason())
                .isEqualTo(Reason.of(
                        "pipewright.closeplan.warning.changed-since-agreed", "김민수 부장", LocalDate.of(2026, 5, 1), 3));
        assertThat(agree(4).plan().agreement().agreedAsItStands()).isTrue();
    }

    @Test
    public void aTaskAddedAndDeletedAfterTheAgreementIsNoChange() {
        mina.addTask(KEY, BOARD);
        agree(1);
        Task brief =
                mina.addTask(KEY, ours("We send the contract", "2026-05-13")).task();
        assertThat(mina.deleteTask(KEY, brief.id(), 1)
                        .overview()
                        .plan()
                        .agreement()
                        .agreedAsItStands())
                .isTrue();
    }

    @Test
    public void nobodyRecordsAnAgreementToAPlanTheyHaveNotSeen_orToAnEmptyOne_orInTheFuture() {
        assertRefused(() -> agree(0), "plan", Reason.of("pipewright.closeplan.agreement.empty-plan"));
        mina.addTask(KEY, BOARD);
        assertConflict(() -> agree(0), Reason.of("pipewright.closeplan.conflict.plan"));
        LocalDate tomorrow = Scene.TODAY.plusDays(1);
        assertRefused(
                () -> mina.recordAgreement(KEY, 1, Agreement.Kind.AGREED, "CFO", tomorrow, Channel.PHONE),
                "date",
                Reason.of("pipewright.closeplan.agreement.in-future", tomorrow));
        assertRefused(
                () -> mina.recordAgreement(KEY, 1, Agreement.Kind.AGREED, " ", Scene.TODAY, Channel.PHONE),
                "customer",
                Reason.of("pipewright.closeplan.customer.empty"));
        assertRefused(
                () -> mina.recordAgreement(KEY, 1, Agreement.Kind.AGREED, "CFO", Scene.TODAY, null),
                "channel",
                Reason.of("pipewright.closeplan.channel.missing"));
        assertThat(mina.view(KEY).plan().agreements()).isEmpty();
    }

    private void assertChange(TaskContent next) {
        Scene fresh = new Scene();
        PlanEditor edit = fresh.as(MINA);
        Task task = edit.addTask(KEY, BOARD).task();
        edit.recordAgreement(KEY, 1, Agreement.Kind.AGREED, "CFO", Scene.TODAY, Channel.PHONE);
        PlanOverview overview = edit.changeTask(KEY, task.id(), 1, next).overview();
        assertThat(overview.plan().agreement().changedSinceAgreed()).isTrue();
        assertThat(overview.plan().agreement().changes())
                .extracting(PlanChange::kind)
                .containsExactly(PlanChange.Kind.CHANGED);
    }

    private PlanOverview agree(long planRevision) {
        return mina.recordAgreement(
                KEY, planRevision, Agreement.Kind.AGREED, "김민수 부장", LocalDate.of(2026, 5, 1), Channel.MEETING);
    }

    private static List<String> titles(PlanOverview overview) {
        return overview.plan().tasks().stream().map(Task::title).toList();
    }

    private static LocalDate dateOf(PlanOverview overview, String title) {
        return overview.plan().tasks().stream()
                .filter(task -> task.title().equals(title))
                .findFirst()
                .orElseThrow()
                .targetDate();
    }

    private static void assertConflict(ThrowingCallable act, Reason reason) {
        Conflict conflict = catchThrowableOfType(Conflict.class, act);
        assertThat(conflict).isNotNull();
        assertThat(conflict.reason()).isEqualTo(reason);
    }

    private static void assertRefused(ThrowingCallable act, String field, Reason reason) {
        InvalidValue refused = catchThrowableOfType(InvalidValue.class, act);
        assertThat(refused).isNotNull();
        assertThat(refused.field()).isEqualTo(field);
        assertThat(refused.reason()).isEqualTo(reason);
    }
}

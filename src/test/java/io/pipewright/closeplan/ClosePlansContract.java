package io.pipewright.closeplan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.pipewright.contract.AtOnce;
import io.pipewright.contract.HostileText;
import io.pipewright.deal.DealId;
import io.pipewright.kernel.Days;
import io.pipewright.kernel.Stamp;
import io.pipewright.kernel.UserKey;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.LongStream;
import org.junit.Test;

/** What {@link ClosePlans} promises, for every class that answers the port. */
public abstract class ClosePlansContract {

    private static final int PEOPLE = 4;
    private static final int ROUNDS = 8;
    private static final DealId DEAL = new DealId(10_001);
    private static final DealId OTHER_DEAL = new DealId(Long.MAX_VALUE);
    private static final Stamp STAMP = new Stamp(new UserKey("mina"), Instant.parse("2026-05-04T03:00:00.123Z"));
    private static final Stamp LATER = new Stamp(new UserKey("joon"), Instant.parse("2026-05-05T03:00:00Z"));
    private static final TaskContent BOARD = task("Board approves", "2026-05-12");
    private static final TaskContent LEGAL = task("Legal signs off", "2026-05-19");

    /** The store under test, empty. */
    protected abstract ClosePlans plans();

    /** The same store as another node of the cluster uses it. */
    protected ClosePlans elsewhere() {
        return plans();
    }

    private static TaskContent task(String title, String day) {
        return TaskContent.of(title, Side.CUSTOMERS, LocalDate.parse(day));
    }

    private static boolean starting(ClosePlans plans, long edits, Optional<LocalDate> start) {
        return plans.frame(DEAL, edits, PlanFrame.of("", "", start), LastEdit.Kind.FRAME, LATER);
    }

    private static PlanFrame start(Optional<LocalDate> start, long changedIn) {
        return new PlanFrame("", "", start, changedIn);
    }

    /** As they were before the store gave them ids. */
    private static List<Agreement> agreements(ClosePlans plans) {
        return plans.of(DEAL).agreements().stream()
                .map(agreement -> agreement.as(0))
                .toList();
    }

    private ClosePlans seenBy(int person) {
        return person % 2 == 0 ? plans() : elsewhere();
    }

    private Task added(TaskContent content) {
        return plans().add(DEAL, content, STAMP).orElseThrow();
    }

    private Task stored(Task task) {
        return elsewhere().record(DEAL, task.id()).orElseThrow();
    }

    @Test
    public void aDealThatNobodyHasPlannedForHasAnEmptyPlan() {
        assertThat(plans().of(DEAL)).isEqualTo(ClosePlan.empty(DEAL));
    }

    @Test
    public void aTaskComesBackAsItWasTyped_withTheLongestTexts() {
        TaskContent longest = new TaskContent(
                HostileText.of(255),
                Side.CUSTOMERS,
                Days.LATEST,
                Optional.of(new Owner.Contact(HostileText.of(255))),
                HostileText.of(10_000),
                true);
        Task task = added(longest);

        assertThat(task).isEqualTo(Task.added(task.id(), longest, STAMP, 1));
        assertThat(stored(task)).isEqualTo(task);
    }

    @Test
    public void aTaskWithoutOwnerAndNoteComesBackSo_andOneOfAColleagueWithTheirKey() {
        Task plain = added(TaskContent.of("t", Side.OURS, Days.EARLIEST));
        Task owned = added(plain.content().ownedBy(new Owner.Colleague(new UserKey(HostileText.of(255)))));

        assertThat(elsewhere().of(DEAL).records()).containsExactly(plain, owned);
    }

    @Test
    public void everyAdditionTakesTheNextRevisionOfThePlan_andLaterTasksHaveGreaterIds() {
        Task first = added(LEGAL);
        Task second = added(BOARD);

        assertThat(first.addedIn()).isEqualTo(1);
        assertThat(second.addedIn()).isEqualTo(2);
        assertThat(second.id()).isGreaterThan(first.id());
        assertThat(elsewhere().of(DEAL).revision()).isEqualTo(2);
    }

    @Test
    public void tickingATaskKeepsTheRevisionOfThePlan_andWhoTickedItWhen() {
        Task task = added(BOARD);
        Task ticked = task.ticked(LATER);

        assertThat(plans().change(DEAL, task, ticked)).isTrue();

        assertThat(stored(task)).isEqualTo(ticked);
        assertThat(plans().of(DEAL).revision()).isEqualTo(1);
        assertThat(plans().change(DEAL, ticked, ticked.unticked(STAMP))).isTrue();
        assertThat(stored(task)).isEqualTo(ticked.unticked(STAMP));
    }

    @Test
    public void aChangeOfSubstanceTakesTheNextRevisionOfThePlan() {
        Task task = added(BOARD);
        Task renamed = task.saying(BOARD.titled("Board signs").due(Days.EARLIEST), LATER);

        assertThat(plans().change(DEAL, task, renamed)).isTrue();

        assertThat(stored(task)).isEqualTo(renamed.changedIn(2));
        assertThat(plans().of(DEAL).revision()).isEqualTo(2);
    }

    @Test
    public void whatATaskSaidBeforeCanBeTakenAwayAgain() {
        Task full = added(
                new TaskContent("t", Side.CUSTOMERS, Days.LATEST, Optional.of(new Owner.Contact("Han")), "note", true));
        Task bare = full.saying(TaskContent.of("u", Side.OURS, Days.EARLIEST), LATER);

        assertThat(plans().change(DEAL, full, bare)).isTrue();

        assertThat(stored(full)).isEqualTo(bare.changedIn(2));
    }

    @Test
    public void aDeletedTaskKeepsItsRecord_markedByWhomAndWhen() {
        Task task = added(BOARD);
        Task removed = task.removed(LATER);

        assertThat(plans().change(DEAL, task, removed)).isTrue();

        ClosePlan plan = elsewhere().of(DEAL);
        assertThat(plan.tasks()).isEmpty();
        assertThat(plan.revision()).isEqualTo(2);
        assertThat(elsewhere().record(DEAL, task.id())).contains(removed.changedIn(2));
        assertThat(elsewhere().record(OTHER_DEAL, task.id())).isEmpty();
        assertThat(elsewhere().record(DEAL, new TaskId(Long.MAX_VALUE))).isEmpty();
        assertThat(elsewhere().recordsOf(DEAL)).isEqualTo(1);
        assertThat(elsewhere().recordsOf(OTHER_DEAL)).isZero();
    }

    /** Case S1. */
    @Test
    public void s1_ofDeletedTasksThePlanHoldsThoseThatWereAgreedTo() {
        Task early = added(BOARD);
        Task agreed = added(LEGAL);
        plans().change(DEAL, early, early.removed(LATER));
        plans().appendAgreement(
                        DEAL, new Agreement(Agreement.Kind.AGREED, "Ms Han", Days.EARLIEST, Channel.EMAIL, 3, STAMP));
        Task late = added(BOARD);

        plans().change(DEAL, agreed, agreed.removed(LATER));
        plans().change(DEAL, late, late.removed(LATER));
        assertThat(elsewhere().of(DEAL).records()).hasSize(2);
        starting(plans(), 6, Optional.of(Days.LATEST));

        assertThat(elsewhere().of(DEAL).records())
                .containsExactly(agreed.removed(LATER).changedIn(5));
        assertThat(elsewhere().recordsOf(DEAL)).isEqualTo(3);
    }

    /** Case S1. */
    @Test
    public void s1_aPlanKeepsSoManyAgreementsAndNoMore() {
        for (int i = 0; i < ClosePlan.MOST_AGREEMENTS; i++) {
            assertThat(plans().appendAgreement(DEAL, agreed("Ms Han " + i))).isTrue();
        }

        assertThat(plans().appendAgreement(DEAL, agreed("Ms Han again"))).isFalse();
        assertThat(elsewhere().of(DEAL).agreements()).hasSize(ClosePlan.MOST_AGREEMENTS);
        assertThat(plans().appendAgreement(OTHER_DEAL, agreed("Ms Han"))).isTrue();
    }

    private static Agreement agreed(String customer) {
        return new Agreement(Agreement.Kind.AGREED, customer, Days.EARLIEST, Channel.EMAIL, 0, STAMP);
    }

    @Test
    public void aChangeOfAnOutdatedStateIsRefused_andNothingIsStored() {
        Task task = added(BOARD);
        Task ticked = task.ticked(LATER);
        plans().change(DEAL, task, ticked);

        assertThat(plans().change(DEAL, task, task.saying(LEGAL, LATER))).isFalse();

        assertThat(stored(task)).isEqualTo(ticked);
        assertThat(plans().of(DEAL).revision()).isEqualTo(1);
    }

    @Test
    public void aTaskThatThePlanDoesNotHoldCannotBeChanged() {
        Task task = added(BOARD);
        Task unknown = Task.added(new TaskId(task.id().value() + 1000), BOARD, STAMP, 1);

        assertThat(plans().change(DEAL, unknown, unknown.ticked(LATER))).isFalse();
        assertThat(plans().change(OTHER_DEAL, task, task.saying(LEGAL, LATER))).isFalse();

        assertThat(plans().of(DEAL).records()).containsExactly(task);
        assertThat(plans().of(OTHER_DEAL)).isEqualTo(ClosePlan.empty(OTHER_DEAL));
    }

    @Test
    public void manyTasksAreAddedInOneRevision_inTheOrderGiven() {
        List<Task> tasks =
                Scene.addAll(plans(), DEAL, 0, List.of(LEGAL, BOARD), STAMP).orElseThrow();

        assertThat(tasks).extracting(Task::content).containsExactly(LEGAL, BOARD);
        assertThat(tasks).extracting(Task::addedIn).containsOnly(1L);
        assertThat(tasks.get(1).id()).isGreaterThan(tasks.get(0).id());
        assertThat(elsewhere().of(DEAL).records()).containsExactlyInAnyOrderElementsOf(tasks);
    }

    @Test
    public void tasksForAPlanThatHasMovedOnAreNotAdded() {
        Task task = added(BOARD);

        assertThat(Scene.addAll(plans(), DEAL, 0, List.of(LEGAL), STAMP)).isEmpty();

        assertThat(plans().of(DEAL).records()).containsExactly(task);
        assertThat(plans().of(DEAL).revision()).isEqualTo(1);
    }

    @Test
    public void ofManyTasksAllAreAddedOrNone() {
        List<TaskContent> oneIsBroken = Arrays.asList(BOARD, null);

        assertThatThrownBy(() -> Scene.addAll(plans(), DEAL, 0, oneIsBroken, STAMP))
                .isInstanceOf(NullPointerException.class);

        assertThat(elsewhere().of(DEAL)).isEqualTo(ClosePlan.empty(DEAL));
    }

    @Test
    public void theProjectStartIsSetAndCleared_eachTimeInTheNextRevision() {
        added(BOARD);

        assertThat(starting(plans(), 1, Optional.of(Days.LATEST))).isTrue();
        assertThat(elsewhere().of(DEAL).frame()).isEqualTo(start(Optional.of(Days.LATEST), 2));

        assertThat(starting(plans(), 2, Optional.empty())).isTrue();
        assertThat(elsewhere().of(DEAL).frame()).isEqualTo(start(Optional.empty(), 3));
        assertThat(plans().of(DEAL).revision()).isEqualTo(3);
    }

    @Test
    public void theProjectStartCanBeTheFirstThingThatIsPlanned() {
        assertThat(starting(plans(), 0, Optional.of(Days.EARLIEST))).isTrue();

        assertThat(elsewhere().of(DEAL).frame()).isEqualTo(start(Optional.of(Days.EARLIEST), 1));
    }

    @Test
    public void theProjectStartOfAPlanThatHasMovedOnIsNotSet() {
        added(BOARD);

        assertThat(starting(plans(), 0, Optional.of(Days.LATEST))).isFalse();

        assertThat(plans().of(DEAL).frame()).isEqualTo(PlanFrame.NONE);
        assertThat(plans().of(DEAL).revision()).isEqualTo(1);
    }

    @Test
    public void agreementsAreKeptInTheOrderOfRecording_andTheRevisionStays() {
        Agreement longest =
                new Agreement(Agreement.Kind.AGREED, HostileText.of(255), Days.LATEST, Channel.DOCUMENT, 1, LATER);
        Agreement earlier = new Agreement(Agreement.Kind.PROPOSED, "Ms Han", Days.EARLIEST, Channel.MEETING, 0, STAMP);
        added(BOARD);

        plans().appendAgreement(DEAL, longest);
        plans().appendAgreement(DEAL, earlier);

        assertThat(agreements(elsewhere())).containsExactly(longest, earlier);
        assertThat(plans().of(DEAL).revision()).isEqualTo(1);
    }

    @Test
    public void anAgreementCanStandBeforeThePlan_whichStillBeginsWithRevisionOne() {
        Agreement agreement = new Agreement(Agreement.Kind.PROPOSED, "Ms Han", Days.EARLIEST, Channel.EMAIL, 0, STAMP);
        plans().appendAgreement(DEAL, agreement);
        assertThat(plans().of(DEAL).revision()).isZero();
        assertThat(agreements(plans())).containsExactly(agreement);

        assertThat(added(BOARD).addedIn()).isEqualTo(1);
        assertThat(agreements(plans())).containsExactly(agreement);
    }

    @Test
    public void plansOfTwoDealsDoNotTouchEachOther() {
        Task ours = added(BOARD);
        Task theirs = plans().add(OTHER_DEAL, LEGAL, LATER).orElseThrow();

        assertThat(plans().of(DEAL).records()).containsExactly(ours);
        assertThat(plans().of(OTHER_DEAL).records()).containsExactly(theirs);
        assertThat(theirs.addedIn()).isEqualTo(1);
    }

    @Test
    public void aMomentIsKeptToTheMillisecond() {
        Stamp precise = new Stamp(STAMP.by(), Instant.parse("1969-12-31T23:59:59.123456789Z"));
        Task task = plans().add(DEAL, BOARD, precise).orElseThrow();

        assertThat(stored(task)).isEqualTo(task);
        assertThat(task.lastChange().at()).isEqualTo(Instant.parse("1969-12-31T23:59:59.123Z"));
    }

    @Test
    public void aFullPlanTakesNoFurtherTask_untilOneIsDeleted() {
        List<Task> tasks = Scene.addAll(plans(), DEAL, 0, Collections.nCopies(ClosePlan.MOST_TASKS, BOARD), STAMP)
                .orElseThrow();
        assertThat(plans().add(DEAL, LEGAL, STAMP)).isEmpty();
        assertThat(plans().of(DEAL).revision()).isEqualTo(1);

        plans().change(DEAL, tasks.get(0), tasks.get(0).removed(LATER));

        assertThat(plans().add(DEAL, LEGAL, STAMP)).isPresent();
        assertThat(elsewhere().of(DEAL).tasks()).hasSize(ClosePlan.MOST_TASKS);
    }

    @Test
    public void whenSeveralAddTheLastTaskAtOnceThePlanDoesNotOverflow() throws Exception {
        Scene.addAll(plans(), DEAL, 0, Collections.nCopies(ClosePlan.MOST_TASKS - 1, BOARD), STAMP);

        List<Optional<Task>> results =
                AtOnce.results(PEOPLE, person -> seenBy(person).add(DEAL, LEGAL, STAMP));

        assertThat(results.stream().filter(Optional::isPresent)).hasSize(1);
        assertThat(plans().of(DEAL).tasks()).hasSize(ClosePlan.MOST_TASKS);
    }

    @Test
    public void whenSeveralAddTasksAtOnceNoneIsLost_andEachHasARevisionOfItsOwn() throws Exception {
        AtOnce.all(PEOPLE, person -> {
            for (int round = 0; round < ROUNDS; round++) {
                assertThat(seenBy(person).add(DEAL, BOARD, STAMP)).isPresent();
            }
        });

        ClosePlan plan = plans().of(DEAL);
        long all = PEOPLE * ROUNDS;
        assertThat(plan.revision()).isEqualTo(all);
        assertThat(plan.records().stream().map(Task::addedIn).sorted())
                .containsExactlyElementsOf(
                        LongStream.rangeClosed(1, all).boxed().toList());
    }

    @Test
    public void ofSeveralWhoChangeTheSameTaskExactlyOneSucceeds_roundAfterRound() throws Exception {
        Task task = added(BOARD);
        for (int round = 0; round < ROUNDS; round++) {
            Task seen = stored(task);
            List<Task> wishes = new ArrayList<>();
            for (int person = 0; person < PEOPLE; person++) {
                wishes.add(seen.saying(BOARD.titled("Title " + round + " of " + person), LATER));
            }
            List<Boolean> stored =
                    AtOnce.results(PEOPLE, person -> seenBy(person).change(DEAL, seen, wishes.get(person)));

            assertThat(stored.stream().filter(done -> done)).hasSize(1);
            assertThat(stored(task)).isEqualTo(wishes.get(stored.indexOf(true)).changedIn(round + 2));
        }
        assertThat(plans().of(DEAL).revision()).isEqualTo(1 + ROUNDS);
    }

    @Test
    public void ofSeveralWhoApplyATemplateToTheSamePlanExactlyOneSucceeds() throws Exception {
        List<Optional<List<Task>>> results =
                AtOnce.results(PEOPLE, person -> Scene.addAll(seenBy(person), DEAL, 0, List.of(BOARD, LEGAL), STAMP));

        assertThat(results.stream().filter(Optional::isPresent)).hasSize(1);
        assertThat(plans().of(DEAL).records()).hasSize(2);
        assertThat(plans().of(DEAL).revision()).isEqualTo(1);
    }

    @Test
    public void ofSeveralWhoSetTheProjectStartOfTheSamePlanExactlyOneSucceeds() throws Exception {
        List<Boolean> results = AtOnce.results(
                PEOPLE, person -> starting(seenBy(person), 0, Optional.of(Days.EARLIEST.plusDays(person))));

        assertThat(results.stream().filter(done -> done)).hasSize(1);
        assertThat(plans().of(DEAL).frame())
                .isEqualTo(start(Optional.of(Days.EARLIEST.plusDays(results.indexOf(true))), 1));
    }

    @Test
    public void severalWhoPlanDifferentDealsAtOnceAllSucceed() throws Exception {
        AtOnce.all(PEOPLE, person -> {
            DealId deal = new DealId(20_000 + person);
            for (int round = 0; round < ROUNDS; round++) {
                Task task = seenBy(person).add(deal, BOARD, STAMP).orElseThrow();
                assertThat(seenBy(person).change(deal, task, task.saying(LEGAL, LATER)))
                        .isTrue();
            }
        });

        for (int person = 0; person < PEOPLE; person++) {
            assertThat(plans().of(new DealId(20_000 + person)).revision()).isEqualTo(2 * ROUNDS);
        }
    }

    @Test
    public void agreementsThatSeveralRecordWhileOthersPlanAreAllKept() throws Exception {
        AtOnce.all(PEOPLE, person -> {
            for (int round = 0; round < ROUNDS; round++) {
                if (person % 2 == 0) {
                    assertThat(seenBy(person / 2).add(DEAL, BOARD, STAMP)).isPresent();
                } else {
                    seenBy(person / 2)
                            .appendAgreement(
                                    DEAL,
                                    new Agreement(
                                            Agreement.Kind.AGREED,
                                            "Person " + person,
                                            Days.EARLIEST,
                                            Channel.PHONE,
                                            round,
                                            STAMP));
                }
            }
        });

        ClosePlan plan = plans().of(DEAL);
        assertThat(plan.revision()).isEqualTo(PEOPLE / 2 * ROUNDS);
        for (int person = 1; person < PEOPLE; person += 2) {
            String customer = "Person " + person;
            assertThat(plan.agreements().stream()
                            .filter(agreement -> agreement.customer().equals(customer))
                            .map(Agreement::planRevision))
                    .containsExactlyElementsOf(
                            LongStream.range(0, ROUNDS).boxed().toList());
        }
    }

    @Test
    public void whoHasReadARevisionHasReadEveryChangeUpToIt() throws Exception {
        AtOnce.all(PEOPLE, person -> {
            for (int round = 0; round < ROUNDS; round++) {
                if (person % 2 == 0) {
                    assertThat(seenBy(person / 2).add(DEAL, BOARD, STAMP)).isPresent();
                } else {
                    ClosePlan plan = seenBy(person / 2).of(DEAL);
                    assertThat(plan.records().stream().filter(task -> task.addedIn() <= plan.revision()))
                            .hasSize(Math.toIntExact(plan.revision()));
                }
            }
        });
    }

    @Test
    public void whatATaskWaitsForAndWhereItCameFromIsKept() {
        Task first = added(BOARD);
        TaskContent waiting = LEGAL.waitingFor(Set.of(first.id()), 250).from("legal-review");
        Task second = added(waiting);

        assertThat(stored(second).content()).isEqualTo(waiting);
        Task free = second.saying(LEGAL, LATER);
        assertThat(plans().change(DEAL, second, free)).isTrue();
        assertThat(stored(second)).isEqualTo(free);
    }

    @Test
    public void tasksThatAreAddedTogetherCanWaitForEachOther() {
        Task there = added(BOARD);
        List<Task> tasks = plans().addAll(
                        DEAL,
                        1,
                        List.of(
                                new NewTask(LEGAL, Set.of()),
                                new NewTask(BOARD.waitingFor(Set.of(there.id()), 3), Set.of(0))),
                        STAMP)
                .orElseThrow();

        assertThat(stored(tasks.get(1)).content().waitsFor())
                .containsExactlyInAnyOrder(there.id(), tasks.get(0).id());
        assertThat(stored(tasks.get(1))).isEqualTo(tasks.get(1));
        assertThat(stored(tasks.get(1)).content().workDays()).isEqualTo(3);
    }

    @Test
    public void theFrameComesBackAsItWasTyped_andACompanyAloneKeepsTheRevision() {
        PlanFrame longest = PlanFrame.of(HostileText.of(100), HostileText.of(255), Optional.of(Days.LATEST));
        assertThat(plans().frame(DEAL, 0, longest, LastEdit.Kind.FRAME, STAMP)).isTrue();
        assertThat(elsewhere().of(DEAL).frame()).isEqualTo(longest.changedIn(1));

        PlanFrame renamed = PlanFrame.of("Globex", longest.goal(), longest.projectStart());
        assertThat(plans().frame(DEAL, 1, renamed, LastEdit.Kind.FRAME, LATER)).isTrue();
        assertThat(elsewhere().of(DEAL).frame()).isEqualTo(renamed.changedIn(1));
        assertThat(plans().of(DEAL).revision()).isEqualTo(1);
        assertThat(plans().of(DEAL).past().edits()).isEqualTo(2);
    }

    @Test
    public void thePlanKnowsItsLastEdit_withHowEverythingWasThatItTouched() {
        Task first = added(BOARD);
        Task second = added(LEGAL);
        assertThat(lastEdit().kind()).isEqualTo(LastEdit.Kind.ADDED);
        assertThat(lastEdit().tasks()).isEqualTo(Map.of(second.id(), Optional.empty()));

        plans().change(DEAL, second, second.ticked(LATER));
        assertThat(lastEdit())
                .isEqualTo(new LastEdit(
                        3,
                        LastEdit.Kind.TICKED,
                        LATER,
                        Map.of(second.id(), Optional.of(TaskPast.of(second))),
                        Optional.empty(),
                        true));

        plans().change(DEAL, first, first.removed(LATER));
        assertThat(lastEdit().tasks()).isEqualTo(Map.of(first.id(), Optional.of(TaskPast.of(first))));
        assertThat(elsewhere().of(DEAL).record(first.id())).isPresent();

        starting(plans(), 4, Optional.of(Days.LATEST));
        assertThat(lastEdit().frame()).contains(PlanFrame.NONE);
        assertThat(lastEdit().tasks()).isEmpty();
    }

    private LastEdit lastEdit() {
        return elsewhere().of(DEAL).past().last().orElseThrow();
    }

    @Test
    public void severalTasksMoveInOneEditAndOneRevision_allOrNone() {
        Task first = added(BOARD);
        Task second = added(LEGAL);
        List<TaskEdit> moves = List.of(
                new TaskEdit(first, first.saying(BOARD.due(Days.LATEST), LATER)),
                new TaskEdit(second, second.saying(LEGAL.due(Days.LATEST), LATER)));

        assertThat(plans().changeAll(DEAL, LastEdit.Kind.MOVED, 1, moves, LATER))
                .isFalse();
        assertThat(plans().changeAll(DEAL, LastEdit.Kind.MOVED, 2, moves, LATER))
                .isTrue();

        assertThat(elsewhere().of(DEAL).records()).extracting(Task::changedIn).containsExactly(3L, 3L);
        assertThat(lastEdit().kind()).isEqualTo(LastEdit.Kind.MOVED);
        assertThat(lastEdit().tasks()).hasSize(2);
        assertThat(plans().changeAll(DEAL, LastEdit.Kind.MOVED, 3, moves, LATER))
                .isFalse();
        assertThat(plans().of(DEAL).past().edits()).isEqualTo(3);
    }

    @Test
    public void whatWasAgreedToIsKnown_howeverOftenItChangesAfterwards() {
        Task task = added(BOARD);
        starting(plans(), 1, Optional.of(Days.EARLIEST));
        plans().appendAgreement(
                        DEAL, new Agreement(Agreement.Kind.AGREED, "Ms Han", Days.EARLIEST, Channel.EMAIL, 2, STAMP));
        Task ticked = task.ticked(LATER);
        plans().change(DEAL, task, ticked);
        Task moved = ticked.saying(BOARD.due(Days.LATEST), LATER);
        plans().change(DEAL, ticked, moved);
        plans().change(DEAL, stored(moved), stored(moved).saying(LEGAL, LATER));
        starting(plans(), 5, Optional.of(Days.LATEST));
        starting(plans(), 6, Optional.empty());

        PlanPast past = elsewhere().of(DEAL).past();
        assertThat(past.agreedTasks()).isEqualTo(Map.of(task.id(), TaskPast.of(ticked)));
        assertThat(past.agreedFrame()).contains(start(Optional.of(Days.EARLIEST), 2));
    }

    @Test
    public void aRecordOfAgreementIsMarkedAsAMistakeOnce_andStays() {
        added(BOARD);
        plans().appendAgreement(DEAL, agreed("Ms Han"));
        plans().appendAgreement(OTHER_DEAL, agreed("Ms Han"));
        Agreement stored = plans().of(DEAL).agreements().get(0);
        Mistake mistake = new Mistake(LATER, HostileText.of(255));

        assertThat(plans().markMistaken(OTHER_DEAL, stored.id(), mistake)).isFalse();
        assertThat(plans().markMistaken(DEAL, stored.id(), mistake)).isTrue();
        assertThat(plans().markMistaken(DEAL, stored.id(), new Mistake(STAMP, "Again")))
                .isTrue();

        assertThat(elsewhere().of(DEAL).agreements()).containsExactly(stored.mistaken(mistake));
        assertThat(elsewhere().of(DEAL).latestAgreement()).isEmpty();
        assertThat(plans().of(OTHER_DEAL).latestAgreement()).isPresent();
    }
}

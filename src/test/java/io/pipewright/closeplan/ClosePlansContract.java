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
import java.util.Optional;
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
        assertThat(plan.records()).isEmpty();
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
        List<Task> tasks = plans().addAll(DEAL, 0, List.of(LEGAL, BOARD), STAMP).orElseThrow();

        assertThat(tasks).extracting(Task::content).containsExactly(LEGAL, BOARD);
        assertThat(tasks).extracting(Task::addedIn).containsOnly(1L);
        assertThat(tasks.get(1).id()).isGreaterThan(tasks.get(0).id());
        assertThat(elsewhere().of(DEAL).records()).containsExactlyInAnyOrderElementsOf(tasks);
    }

    @Test
    public void tasksForAPlanThatHasMovedOnAreNotAdded() {
        Task task = added(BOARD);

        assertThat(plans().addAll(DEAL, 0, List.of(LEGAL), STAMP)).isEmpty();

        assertThat(plans().of(DEAL)).isEqualTo(new ClosePlan(DEAL, 1, Anchor.NONE, List.of(task), List.of()));
    }

    @Test
    public void ofManyTasksAllAreAddedOrNone() {
        List<TaskContent> oneIsBroken = Arrays.asList(BOARD, null);

        assertThatThrownBy(() -> plans().addAll(DEAL, 0, oneIsBroken, STAMP)).isInstanceOf(NullPointerException.class);

        assertThat(elsewhere().of(DEAL)).isEqualTo(ClosePlan.empty(DEAL));
    }

    @Test
    public void theProjectStartIsSetAndCleared_eachTimeInTheNextRevision() {
        added(BOARD);

        assertThat(plans().anchor(DEAL, 1, Optional.of(Days.LATEST), LATER)).isTrue();
        assertThat(elsewhere().of(DEAL).anchor()).isEqualTo(new Anchor(Optional.of(Days.LATEST), 2));

        assertThat(plans().anchor(DEAL, 2, Optional.empty(), LATER)).isTrue();
        assertThat(elsewhere().of(DEAL).anchor()).isEqualTo(new Anchor(Optional.empty(), 3));
        assertThat(plans().of(DEAL).revision()).isEqualTo(3);
    }

    @Test
    public void theProjectStartCanBeTheFirstThingThatIsPlanned() {
        assertThat(plans().anchor(DEAL, 0, Optional.of(Days.EARLIEST), STAMP)).isTrue();

        assertThat(elsewhere().of(DEAL).anchor()).isEqualTo(new Anchor(Optional.of(Days.EARLIEST), 1));
    }

    @Test
    public void theProjectStartOfAPlanThatHasMovedOnIsNotSet() {
        added(BOARD);

        assertThat(plans().anchor(DEAL, 0, Optional.of(Days.LATEST), STAMP)).isFalse();

        assertThat(plans().of(DEAL).anchor()).isEqualTo(Anchor.NONE);
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

        assertThat(elsewhere().of(DEAL).agreements()).containsExactly(longest, earlier);
        assertThat(plans().of(DEAL).revision()).isEqualTo(1);
    }

    @Test
    public void anAgreementCanStandBeforeThePlan_whichStillBeginsWithRevisionOne() {
        Agreement agreement = new Agreement(Agreement.Kind.PROPOSED, "Ms Han", Days.EARLIEST, Channel.EMAIL, 0, STAMP);
        plans().appendAgreement(DEAL, agreement);
        assertThat(plans().of(DEAL)).isEqualTo(new ClosePlan(DEAL, 0, Anchor.NONE, List.of(), List.of(agreement)));

        assertThat(added(BOARD).addedIn()).isEqualTo(1);
        assertThat(plans().of(DEAL).agreements()).containsExactly(agreement);
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
        List<Task> tasks = plans().addAll(DEAL, 0, Collections.nCopies(ClosePlan.MOST_TASKS, BOARD), STAMP)
                .orElseThrow();
        assertThat(plans().add(DEAL, LEGAL, STAMP)).isEmpty();
        assertThat(plans().of(DEAL).revision()).isEqualTo(1);

        plans().change(DEAL, tasks.get(0), tasks.get(0).removed(LATER));

        assertThat(plans().add(DEAL, LEGAL, STAMP)).isPresent();
        assertThat(elsewhere().of(DEAL).tasks()).hasSize(ClosePlan.MOST_TASKS);
    }

    @Test
    public void whenSeveralAddTheLastTaskAtOnceThePlanDoesNotOverflow() throws Exception {
        plans().addAll(DEAL, 0, Collections.nCopies(ClosePlan.MOST_TASKS - 1, BOARD), STAMP);

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
                AtOnce.results(PEOPLE, person -> seenBy(person).addAll(DEAL, 0, List.of(BOARD, LEGAL), STAMP));

        assertThat(results.stream().filter(Optional::isPresent)).hasSize(1);
        assertThat(plans().of(DEAL).records()).hasSize(2);
        assertThat(plans().of(DEAL).revision()).isEqualTo(1);
    }

    @Test
    public void ofSeveralWhoSetTheProjectStartOfTheSamePlanExactlyOneSucceeds() throws Exception {
        List<Boolean> results = AtOnce.results(
                PEOPLE, person -> seenBy(person).anchor(DEAL, 0, Optional.of(Days.EARLIEST.plusDays(person)), STAMP));

        assertThat(results.stream().filter(done -> done)).hasSize(1);
        assertThat(plans().of(DEAL).anchor())
                .isEqualTo(new Anchor(Optional.of(Days.EARLIEST.plusDays(results.indexOf(true))), 1));
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
}

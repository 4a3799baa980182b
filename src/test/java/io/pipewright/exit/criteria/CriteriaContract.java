package io.pipewright.exit.criteria;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.pipewright.contract.AtOnce;
import io.pipewright.contract.HostileText;
import io.pipewright.exit.condition.CanvasComplete;
import io.pipewright.exit.condition.ClosePlanAgreed;
import io.pipewright.exit.condition.ClosePlanTasksDone;
import io.pipewright.exit.condition.Comparison;
import io.pipewright.exit.condition.Condition;
import io.pipewright.exit.condition.CriterionKind;
import io.pipewright.exit.condition.DecisionWithin;
import io.pipewright.exit.condition.FieldIs;
import io.pipewright.exit.condition.InMemoryFieldValues;
import io.pipewright.exit.condition.InMemoryJqlMatches;
import io.pipewright.exit.condition.InfluentialStakeholder;
import io.pipewright.exit.condition.MatchesJql;
import io.pipewright.exit.condition.Question;
import io.pipewright.exit.condition.TaskScope;
import io.pipewright.kernel.Actor;
import io.pipewright.kernel.Actors;
import io.pipewright.kernel.Conflict;
import io.pipewright.kernel.InvalidValue;
import io.pipewright.kernel.Reason;
import io.pipewright.kernel.Revision;
import io.pipewright.stage.InMemoryPipelines;
import io.pipewright.stage.PipelineFixture;
import io.pipewright.stage.PipelineTemplate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.junit.Test;

/** What {@link Criteria} promises, for every class that answers the port. */
public abstract class CriteriaContract {

    private static final int PEOPLE = 4;
    private static final int ROUNDS = 8;
    private static final long PROJECT = 10_000;
    private static final long OTHER_PROJECT = Long.MAX_VALUE;
    private static final CriterionText DELIVERED = new CriterionText.Delivered("the-model.decision-in-time");
    private static final CriterionText LONGEST = new CriterionText.Written(
            HostileText.of(CriterionText.Written.LONGEST_TITLE), HostileText.of(CriterionText.Written.LONGEST_HELP));

    /** The store under test, empty. */
    protected abstract Criteria criteria();

    /** The same store as another node of the cluster uses it. */
    protected Criteria elsewhere() {
        return criteria();
    }

    private Criteria seenBy(int person) {
        return person % 2 == 0 ? criteria() : elsewhere();
    }

    private static NewCriterion criterion(int position, Condition condition) {
        return new NewCriterion(position, new CriterionDraft("evaluation", true, DELIVERED, condition));
    }

    private static NewCriterion titled(String title) {
        CriterionText text = new CriterionText.Written(title, "");
        return new NewCriterion(1, new CriterionDraft("evaluation", true, text, new Question()));
    }

    private List<ExitCriterion> add(long project, List<NewCriterion> added) {
        return add(criteria(), project, added);
    }

    private static List<ExitCriterion> add(Criteria store, long project, List<NewCriterion> added) {
        return store.change(project, existing -> CriteriaChange.adding(added));
    }

    private static void save(Criteria store, List<ExitCriterion> next) {
        store.change(PROJECT, existing -> CriteriaChange.to(next));
    }

    private ExitCriterion added(NewCriterion criterion) {
        return add(PROJECT, List.of(criterion)).get(0);
    }

    @Test
    public void aProjectWithoutCriteriaHasNone() {
        assertThat(criteria().ofPipeline(PROJECT)).isEmpty();
        assertThat(add(PROJECT, List.of())).isEmpty();
        save(criteria(), List.of());
        assertThat(criteria().ofPipeline(PROJECT)).isEmpty();
    }

    @Test
    public void everyKindOfCriterionComesBackAsItWasStored_withTheLongestParameters() {
        List<Condition> conditions = new ArrayList<>(List.of(
                new Question(),
                new ClosePlanAgreed(),
                new InfluentialStakeholder(),
                new CanvasComplete(),
                new DecisionWithin(DecisionWithin.LONGEST_DAYS),
                new MatchesJql(HostileText.of(MatchesJql.LONGEST)),
                FieldIs.set("duedate")));
        for (TaskScope scope : TaskScope.values()) {
            conditions.add(new ClosePlanTasksDone(scope));
        }
        for (Comparison comparison : Comparison.values()) {
            conditions.add(new FieldIs(HostileText.of(FieldIs.LONGEST), comparison, HostileText.of(FieldIs.LONGEST)));
        }
        List<NewCriterion> wanted = new ArrayList<>();
        conditions.forEach(condition -> wanted.add(criterion(wanted.size() + 1, condition)));

        List<ExitCriterion> stored = add(PROJECT, wanted);

        assertThat(conditions).extracting(Condition::kind).contains(CriterionKind.values());
        assertThat(stored).extracting(ExitCriterion::condition).containsExactlyElementsOf(conditions);
        assertThat(elsewhere().ofPipeline(PROJECT)).containsExactlyInAnyOrderElementsOf(stored);
    }

    @Test
    public void anAdministratorsOwnWordsComeBackAsTyped_alsoTheLongestAndThoseWithoutHelp() {
        ExitCriterion longest = added(new NewCriterion(
                Integer.MAX_VALUE, new CriterionDraft(HostileText.of(255), false, LONGEST, new Question())));
        ExitCriterion shortest = added(titled("t"));

        assertThat(longest.text()).isEqualTo(LONGEST);
        assertThat(longest.required()).isFalse();
        assertThat(elsewhere().ofPipeline(PROJECT)).containsExactlyInAnyOrder(longest, shortest);
    }

    @Test
    public void newCriteriaAreReturnedInTheOrderGiven_eachWithAnIdOfItsOwn() {
        List<ExitCriterion> stored = add(PROJECT, List.of(titled("b"), titled("a"), titled("c")));

        assertThat(stored).extracting(criterion -> criterion.text().title()).containsExactly("b", "a", "c");
        assertThat(stored).extracting(ExitCriterion::id).doesNotHaveDuplicates();
    }

    @Test
    public void theCriteriaOfTwoProjectsDoNotTouchEachOther_andShareNoId() {
        ExitCriterion ours = added(titled("ours"));
        ExitCriterion theirs = add(OTHER_PROJECT, List.of(titled("theirs"))).get(0);

        assertThat(criteria().ofPipeline(PROJECT)).containsExactly(ours);
        assertThat(criteria().ofPipeline(OTHER_PROJECT)).containsExactly(theirs);
        assertThat(ours.id()).isNotEqualTo(theirs.id());
    }

    @Test
    public void aChangedCriterionKeepsItsId() {
        ExitCriterion old = added(criterion(1, new DecisionWithin(30)));
        ExitCriterion untouched = added(titled("untouched"));
        ExitCriterion changed =
                old.changedTo(false, LONGEST, new DecisionWithin(60)).at(7);

        save(criteria(), List.of(changed));
        assertThat(elsewhere().ofPipeline(PROJECT)).containsExactlyInAnyOrder(changed, untouched);

        save(criteria(), List.of(old));
        assertThat(elsewhere().ofPipeline(PROJECT)).containsExactlyInAnyOrder(old, untouched);
    }

    @Test
    public void aRetiredCriterionIsKept() {
        ExitCriterion retired = added(titled("t")).retire();

        save(criteria(), List.of(retired));

        assertThat(elsewhere().ofPipeline(PROJECT)).containsExactly(retired);
    }

    @Test
    public void ofManyNewCriteriaAllAreStoredOrNone() {
        List<NewCriterion> oneIsBroken = Arrays.asList(titled("good"), null);

        assertThatThrownBy(() -> add(PROJECT, oneIsBroken)).isInstanceOf(NullPointerException.class);

        assertThat(elsewhere().ofPipeline(PROJECT)).isEmpty();
    }

    @Test
    public void ofManyChangesAllAreStoredOrNone_whenOneIsOfACriterionThatTheProjectDoesNotHave() {
        ExitCriterion ours = added(titled("ours"));
        ExitCriterion theirs = add(OTHER_PROJECT, List.of(titled("theirs"))).get(0);

        assertThatThrownBy(() -> save(criteria(), List.of(ours.retire(), theirs.retire())))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining(Long.toString(theirs.id()));

        assertThat(elsewhere().ofPipeline(PROJECT)).containsExactly(ours);
        assertThat(elsewhere().ofPipeline(OTHER_PROJECT)).containsExactly(theirs);
    }

    @Test
    public void criteriaThatSeveralAddAtOnceAreAllKept_eachWithAnIdOfItsOwn() throws Exception {
        List<List<ExitCriterion>> results = AtOnce.results(PEOPLE, person -> {
            List<ExitCriterion> mine = new ArrayList<>();
            for (int round = 0; round < ROUNDS; round++) {
                mine.addAll(add(
                        seenBy(person),
                        PROJECT,
                        List.of(titled(person + " first " + round), titled(person + " second " + round))));
            }
            return mine;
        });

        List<ExitCriterion> all = results.stream().flatMap(List::stream).toList();
        assertThat(all).extracting(ExitCriterion::id).doesNotHaveDuplicates();
        assertThat(criteria().ofPipeline(PROJECT)).containsExactlyInAnyOrderElementsOf(all);
    }

    @Test
    public void changesThatSeveralMakeToDifferentCriteriaAtOnceAreAllKept() throws Exception {
        List<ExitCriterion> all = add(PROJECT, List.of(titled("0"), titled("1"), titled("2"), titled("3")));

        AtOnce.all(PEOPLE, person -> {
            for (int round = 1; round <= ROUNDS; round++) {
                save(seenBy(person), List.of(all.get(person).at(round)));
            }
        });

        assertThat(criteria().ofPipeline(PROJECT))
                .containsExactlyInAnyOrderElementsOf(
                        all.stream().map(one -> one.at(ROUNDS)).toList());
    }

    @Test
    public void ofSeveralWhoChangeTheSameCriteriaAtOnceOneChangeStandsThereWhole() throws Exception {
        List<ExitCriterion> old = add(PROJECT, List.of(titled("a"), titled("b")));
        List<List<ExitCriterion>> wishes = new ArrayList<>();
        for (int person = 0; person < PEOPLE; person++) {
            CriterionText text = new CriterionText.Written("Title of " + person, "Help of " + person);
            int position = person + 1;
            wishes.add(old.stream()
                    .map(one -> one.changedTo(position % 2 == 0, text, one.condition())
                            .at(position))
                    .toList());
        }
        for (int round = 0; round < ROUNDS; round++) {
            AtOnce.all(PEOPLE, person -> save(seenBy(person), wishes.get(person)));

            List<ExitCriterion> stored = new ArrayList<>(criteria().ofPipeline(PROJECT));
            stored.sort((one, other) -> Long.compare(one.id(), other.id()));
            assertThat(wishes).contains(stored);
        }
    }

    /** U13: a double click on an arrow asks twice for the same order; that is no error for either. */
    @Test
    public void whoAsksTwiceAtOnceForTheSameOrderGetsItTwice() throws Exception {
        List<Long> ids = new ArrayList<>();
        for (String title : List.of("a", "b", "c", "d", "e")) {
            ids.add(editing(0).add(admin(0), PROJECT, draft(title)).id());
        }
        for (int round = 0; round < ROUNDS; round++) {
            Collections.rotate(ids, 1);
            List<Long> wanted = List.copyOf(ids);
            long seen = new PipelineCriteria(criteria().ofPipeline(PROJECT))
                    .order("evaluation")
                    .number();

            AtOnce.all(
                    PEOPLE, person -> assertThat(editing(person).reorder(admin(0), PROJECT, "evaluation", seen, wanted))
                            .extracting(ExitCriterion::id)
                            .isEqualTo(wanted));

            assertThat(new PipelineCriteria(criteria().ofPipeline(PROJECT)).inUseOf("evaluation"))
                    .extracting(ExitCriterion::id)
                    .isEqualTo(wanted);
        }
    }

    /** U13: of two who ask for different orders at once one is told, and no order stands half. */
    @Test
    public void ofTwoOrdersAskedForAtOnceOneStandsWhole_andTheOtherIsAConflict() throws Exception {
        List<Long> ids = new ArrayList<>();
        for (String title : List.of("a", "b", "c", "d")) {
            ids.add(editing(0).add(admin(0), PROJECT, draft(title)).id());
        }
        for (int round = 0; round < ROUNDS; round++) {
            long seen = new PipelineCriteria(criteria().ofPipeline(PROJECT))
                    .order("evaluation")
                    .number();
            List<List<Long>> wishes = List.of(rotated(ids, 1), rotated(ids, 2));
            List<Integer> told = AtOnce.results(2, person -> {
                try {
                    editing(person).reorder(admin(person), PROJECT, "evaluation", seen, wishes.get(person));
                    return 0;
                } catch (Conflict slower) {
                    return 1;
                }
            });

            assertThat(told).containsExactlyInAnyOrder(0, 1);
            ids = wishes.get(told.indexOf(0));
            assertThat(new PipelineCriteria(criteria().ofPipeline(PROJECT)).inUseOf("evaluation"))
                    .extracting(ExitCriterion::id)
                    .isEqualTo(ids);
        }
    }

    private static List<Long> rotated(List<Long> ids, int by) {
        List<Long> rotated = new ArrayList<>(ids);
        Collections.rotate(rotated, by);
        return rotated;
    }

    /** Who shapes the criteria of the project through this store. */
    private EditCriteria editing(int person) {
        InMemoryPipelines pipelines = new InMemoryPipelines();
        pipelines.save(PipelineFixture.pipelineOf(PipelineTemplate.THE_MODEL, PROJECT));
        return new EditCriteria(
                (actor, project) -> true,
                pipelines,
                seenBy(person),
                new InMemoryFieldValues(),
                new InMemoryJqlMatches());
    }

    private static Actor admin(int person) {
        return Actors.of("admin" + person, "2026-01-10T03:00:00Z", "Asia/Seoul");
    }

    private static CriterionDraft draft(String title) {
        return new CriterionDraft("evaluation", true, new CriterionText.Written(title, ""), new Question());
    }

    @Test
    public void s14_howeverManyAddAtOnceAStageHoldsFifty_eachInAPlaceOfItsOwn() throws Exception {
        int each = EditCriteria.MOST_OF_A_STAGE / 2;
        List<Integer> refused = AtOnce.results(PEOPLE, person -> {
            int full = 0;
            for (int i = 0; i < each; i++) {
                try {
                    editing(person).add(admin(person), PROJECT, draft(person + " adds " + i));
                } catch (InvalidValue tooMany) {
                    assertThat(tooMany.reason().key()).isEqualTo("pipewright.exit.edit.stage-full");
                    full++;
                }
            }
            return full;
        });

        List<ExitCriterion> stored = criteria().ofPipeline(PROJECT);
        assertThat(stored).hasSize(EditCriteria.MOST_OF_A_STAGE);
        assertThat(stored).extracting(ExitCriterion::position).doesNotHaveDuplicates();
        assertThat(refused.stream().mapToInt(Integer::intValue).sum())
                .isEqualTo(PEOPLE * each - EditCriteria.MOST_OF_A_STAGE);
    }

    @Test
    public void s6_ofSeveralWhoEditAndRetireTheSameCriterionAtOnceOneSucceeds_andTheOthersAreToldWho()
            throws Exception {
        for (int round = 0; round < ROUNDS; round++) {
            ExitCriterion seen = editing(0).add(admin(0), PROJECT, draft("Round " + round));
            List<Optional<Conflict>> told = AtOnce.results(PEOPLE, person -> {
                try {
                    editOrRetire(person, seen);
                    return Optional.empty();
                } catch (Conflict slower) {
                    return Optional.of(slower);
                }
            });

            ExitCriterion stored = new PipelineCriteria(criteria().ofPipeline(PROJECT)).record(seen.id());
            int winner = told.indexOf(Optional.<Conflict>empty());
            assertThat(told).filteredOn(Optional::isEmpty).hasSize(1);
            assertThat(stored.retired()).isEqualTo(winner == 0);
            assertThat(stored.text().title()).isEqualTo(winner == 0 ? "Round " + round : "By " + winner);
            assertThat(stored.revision())
                    .isEqualTo(Revision.FIRST.next(admin(winner).stamp()));
            assertThat(told.stream().flatMap(Optional::stream))
                    .allSatisfy(conflict -> assertThat(conflict.reason().arguments())
                            .contains(admin(winner).stamp().by(), admin(winner).now()));
        }
    }

    private void editOrRetire(int person, ExitCriterion seen) {
        if (person == 0) {
            editing(person)
                    .retire(admin(person), PROJECT, seen.id(), seen.revision().number());
        } else {
            CriterionText text = new CriterionText.Written("By " + person, "");
            editing(person)
                    .change(admin(person), PROJECT, seen.id(), seen.revision().number(), true, text, new Question());
        }
    }

    @Test
    public void s6_whoWordsACriterionAnewAndWhoMovesItLoseNothing() throws Exception {
        ExitCriterion first = editing(0).add(admin(0), PROJECT, draft("First"));
        ExitCriterion second = editing(0).add(admin(0), PROJECT, draft("Second"));

        AtOnce.all(2, person -> {
            for (int round = 1; round <= ROUNDS; round++) {
                if (person == 0) {
                    CriterionText text = new CriterionText.Written("Wording " + round, "");
                    editing(person).change(admin(person), PROJECT, first.id(), round - 1, true, text, new Question());
                } else {
                    List<Long> order =
                            round % 2 == 1 ? List.of(second.id(), first.id()) : List.of(first.id(), second.id());
                    editing(person).reorder(admin(person), PROJECT, "evaluation", round + 1, order);
                }
            }
        });

        List<ExitCriterion> stored = new PipelineCriteria(criteria().ofPipeline(PROJECT)).inUseOf("evaluation");
        assertThat(stored).extracting(ExitCriterion::id).containsExactly(first.id(), second.id());
        assertThat(stored).extracting(one -> one.text().title()).containsExactly("Wording " + ROUNDS, "Second");
        assertThat(stored).extracting(one -> one.revision().number()).containsExactly((long) ROUNDS, 0L);
    }

    @Test
    public void s6_whatADecisionThrowsIsThrown_andNothingIsStored() {
        ExitCriterion old = added(titled("t"));

        assertThatThrownBy(() -> criteria().change(PROJECT, existing -> {
                    throw new Conflict(Reason.of("some.reason"));
                }))
                .isInstanceOf(Conflict.class);

        assertThat(elsewhere().ofPipeline(PROJECT)).containsExactly(old);
    }

    @Test
    public void s6_whoWasSlowerIsTold_andARevisionComesBackAsStored() {
        ExitCriterion old = editing(0).add(admin(0), PROJECT, draft("Old"));
        CriterionText text = new CriterionText.Written("New", "");
        editing(1).change(admin(1), PROJECT, old.id(), 0, true, text, new Question());

        assertThat(elsewhere().ofPipeline(PROJECT)).singleElement().satisfies(stored -> {
            assertThat(stored.revision()).isEqualTo(Revision.FIRST.next(admin(1).stamp()));
            assertThat(stored.placed()).isEqualTo(Revision.FIRST.next(admin(0).stamp()));
        });
        assertThatThrownBy(() -> editing(0).retire(admin(0), PROJECT, old.id(), 0))
                .isInstanceOf(Conflict.class);
    }
}

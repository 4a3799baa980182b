package io.pipewright.exit.criteria;

import static io.pipewright.exit.ExitAssertions.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.pipewright.exit.ExitWorld;
import io.pipewright.exit.condition.CanvasComplete;
import io.pipewright.exit.condition.Choice;
import io.pipewright.exit.condition.Comparison;
import io.pipewright.exit.condition.Condition;
import io.pipewright.exit.condition.DecisionWithin;
import io.pipewright.exit.condition.FieldIs;
import io.pipewright.exit.condition.FieldType;
import io.pipewright.exit.condition.MatchesJql;
import io.pipewright.exit.condition.Question;
import io.pipewright.exit.criteria.CriterionText.Written;
import io.pipewright.kernel.Actor;
import io.pipewright.kernel.Actors;
import io.pipewright.kernel.Conflict;
import io.pipewright.kernel.NotFound;
import io.pipewright.kernel.NotPermitted;
import io.pipewright.kernel.Reason;
import io.pipewright.kernel.Revision;
import io.pipewright.kernel.Unconfirmed;
import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.Test;

public class EditCriteriaTest {

    private static final long PROJECT = ExitWorld.PROJECT;
    private static final Actor ADMIN = Actors.of("admin", "2026-01-10T03:00:00Z", "Asia/Seoul");

    private final ExitWorld world = new ExitWorld();
    private final EditCriteria edit = new EditCriteria(
            (actor, project) -> actor.equals(ADMIN) && project == PROJECT,
            world.pipelines,
            world.criteria,
            world.fields,
            world.jql);

    @Test
    public void aNewCriterionStandsAfterTheOthersOfItsStage() {
        edit.add(ADMIN, PROJECT, draft("evaluation", "Elsewhere", new Question()));
        ExitCriterion first = edit.add(ADMIN, PROJECT, draft("beyond-lead", "First", new Question()));
        ExitCriterion second = edit.add(ADMIN, PROJECT, draft("beyond-lead", "Second", new Question()));

        assertThat(List.of(first.position(), second.position())).containsExactly(1, 2);
        assertThat(edit.ofProject(ADMIN, PROJECT).inUseOf("beyond-lead")).containsExactly(first, second);
    }

    @Test
    public void aChangedCriterionKeepsItsIdAndPlace() {
        ExitCriterion old = edit.add(ADMIN, PROJECT, draft("beyond-lead", "Old", new DecisionWithin(30)));

        ExitCriterion changed =
                edit.change(ADMIN, PROJECT, old.id(), 0, false, new Written("New", "Ask"), new DecisionWithin(60));

        assertThat(edit.ofProject(ADMIN, PROJECT).inUseOf("beyond-lead")).containsExactly(changed);
        assertThat(changed)
                .isEqualTo(new ExitCriterion(
                        old.id(),
                        "beyond-lead",
                        1,
                        false,
                        new Written("New", "Ask"),
                        new DecisionWithin(60),
                        false,
                        Revision.FIRST.next(ADMIN.stamp()),
                        old.placed()));
    }

    @Test
    public void s9_aDateBeyondAnyCalendarIsNothingToCompareWith() {
        for (String beyond : List.of("+999999995-01-01", "-999999999-01-01")) {
            assertRefused(
                    "operand",
                    "pipewright.exit.edit.operand-date",
                    () -> edit.add(
                            ADMIN,
                            PROJECT,
                            draft("beyond-lead", "Soon", new FieldIs("close-date", Comparison.LESS, beyond))));
        }
    }

    @Test
    public void s14_aStageHoldsFiftyCriteria_retiredOnesNotCounted() {
        ExitCriterion first = edit.add(ADMIN, PROJECT, draft("beyond-lead", "First", new Question()));
        for (int i = 1; i < EditCriteria.MOST_OF_A_STAGE; i++) {
            edit.add(ADMIN, PROJECT, draft("beyond-lead", "Next " + i, new Question()));
        }

        assertRefused(
                "stage",
                "pipewright.exit.edit.stage-full",
                () -> edit.add(ADMIN, PROJECT, draft("beyond-lead", "Too many", new Question())));
        edit.add(ADMIN, PROJECT, draft("evaluation", "Elsewhere", new Question()));
        edit.retire(ADMIN, PROJECT, first.id(), 0);
        edit.add(ADMIN, PROJECT, draft("beyond-lead", "In its place", new Question()));
        assertThat(edit.ofProject(ADMIN, PROJECT).inUseOf("beyond-lead")).hasSize(EditCriteria.MOST_OF_A_STAGE);
    }

    @Test
    public void theKindOfACriterionNeverChanges() {
        ExitCriterion old = edit.add(ADMIN, PROJECT, draft("beyond-lead", "Old", new Question()));

        assertRefused(
                "kind",
                "pipewright.exit.edit.kind-change",
                () -> edit.change(ADMIN, PROJECT, old.id(), 0, true, old.text(), new CanvasComplete()));
        assertThat(edit.ofProject(ADMIN, PROJECT).inUseOf("beyond-lead")).containsExactly(old);
    }

    @Test
    public void criteriaMoveToTheOrderThatIsGiven() {
        ExitCriterion first = edit.add(ADMIN, PROJECT, draft("beyond-lead", "First", new Question()));
        ExitCriterion second = edit.add(ADMIN, PROJECT, draft("beyond-lead", "Second", new Question()));

        List<ExitCriterion> moved =
                edit.reorder(ADMIN, PROJECT, "beyond-lead", orderOfBeyondLead(), List.of(second.id(), first.id()));

        assertThat(moved).extracting(ExitCriterion::id).containsExactly(second.id(), first.id());
        assertThat(edit.ofProject(ADMIN, PROJECT).inUseOf("beyond-lead")).isEqualTo(moved);
    }

    @Test
    public void anOrderThatForgetsOrRepeatsACriterionIsRefused() {
        long first = edit.add(ADMIN, PROJECT, draft("beyond-lead", "First", new Question()))
                .id();
        long second = edit.add(ADMIN, PROJECT, draft("beyond-lead", "Second", new Question()))
                .id();
        long elsewhere = edit.add(ADMIN, PROJECT, draft("evaluation", "Elsewhere", new Question()))
                .id();

        for (List<Long> order : List.of(
                List.of(first),
                List.of(first, first),
                List.of(first, second, second),
                List.of(first, elsewhere),
                List.<Long>of())) {
            assertRefused(
                    "order",
                    "pipewright.exit.edit.order",
                    () -> edit.reorder(ADMIN, PROJECT, "beyond-lead", orderOfBeyondLead(), order));
        }
    }

    @Test
    public void aRetiredCriterionIsOutOfUse_butNotGone() {
        ExitCriterion old = edit.add(ADMIN, PROJECT, draft("beyond-lead", "Old", new Question()));

        edit.retire(ADMIN, PROJECT, old.id(), 0);

        assertThat(edit.ofProject(ADMIN, PROJECT).inUseOf("beyond-lead")).isEmpty();
        assertThat(world.criteria.ofPipeline(PROJECT)).singleElement().satisfies(kept -> {
            assertThat(kept.id()).isEqualTo(old.id());
            assertThat(kept.retired()).isTrue();
        });
    }

    @Test
    public void s6_whoSawAnEarlierVersionChangesNothing_andIsToldWhoWasFasterAndWhen() {
        ExitCriterion old = edit.add(ADMIN, PROJECT, draft("beyond-lead", "Old", new Question()));
        ExitCriterion now = edit.change(ADMIN, PROJECT, old.id(), 0, true, new Written("New", ""), new Question());

        assertConflict(
                "pipewright.exit.conflict.changed",
                () -> edit.change(ADMIN, PROJECT, old.id(), 0, false, new Written("Mine", ""), new Question()));
        assertConflict("pipewright.exit.conflict.changed", () -> edit.retire(ADMIN, PROJECT, old.id(), 0));
        assertThat(edit.ofProject(ADMIN, PROJECT).inUseOf("beyond-lead")).containsExactly(now);
    }

    @Test
    public void s6_aRetiredCriterionIsNotRevivedByWhoStillSawItInUse() {
        ExitCriterion old = edit.add(ADMIN, PROJECT, draft("beyond-lead", "Old", new Question()));
        edit.retire(ADMIN, PROJECT, old.id(), 0);

        assertConflict(
                "pipewright.exit.conflict.retired",
                () -> edit.change(ADMIN, PROJECT, old.id(), 0, true, new Written("Mine", ""), new Question()));
        assertConflict(
                "pipewright.exit.conflict.retired",
                () -> edit.change(ADMIN, PROJECT, old.id(), 1, true, old.text(), new Question()));
        assertThat(edit.ofProject(ADMIN, PROJECT).inUseOf("beyond-lead")).isEmpty();
    }

    @Test
    public void s6_anOrderThatWasNotSeenIsNotReplaced_whateverChangedIt() {
        ExitCriterion first = edit.add(ADMIN, PROJECT, draft("beyond-lead", "First", new Question()));
        ExitCriterion second = edit.add(ADMIN, PROJECT, draft("beyond-lead", "Second", new Question()));
        List<Long> swapped = List.of(second.id(), first.id());
        long seen = orderOfBeyondLead();

        ExitCriterion third = edit.add(ADMIN, PROJECT, draft("beyond-lead", "Third", new Question()));
        assertConflict(
                "pipewright.exit.conflict.order", () -> edit.reorder(ADMIN, PROJECT, "beyond-lead", seen, swapped));
        edit.retire(ADMIN, PROJECT, third.id(), 0);
        assertConflict(
                "pipewright.exit.conflict.order", () -> edit.reorder(ADMIN, PROJECT, "beyond-lead", seen, swapped));
        edit.add(ADMIN, PROJECT, draft("evaluation", "Elsewhere", new Question()));

        assertThat(edit.reorder(ADMIN, PROJECT, "beyond-lead", seen + 2, swapped))
                .extracting(ExitCriterion::id)
                .isEqualTo(swapped);
    }

    @Test
    public void s6_theSameAgainIsDoneAlready_soThatADoubleClickIsNoConflict() {
        ExitCriterion first = edit.add(ADMIN, PROJECT, draft("beyond-lead", "First", new Question()));
        ExitCriterion second = edit.add(ADMIN, PROJECT, draft("beyond-lead", "Second", new Question()));
        List<Long> swapped = List.of(second.id(), first.id());
        long seen = orderOfBeyondLead();
        for (int click = 1; click <= 2; click++) {
            edit.change(ADMIN, PROJECT, first.id(), 0, false, new Written("New", ""), new Question());
        }
        for (int click = 1; click <= 2; click++) {
            edit.reorder(ADMIN, PROJECT, "beyond-lead", seen, swapped);
        }
        for (int click = 1; click <= 2; click++) {
            edit.retire(ADMIN, PROJECT, second.id(), 0);
        }

        assertThat(edit.ofProject(ADMIN, PROJECT).inUseOf("beyond-lead"))
                .singleElement()
                .satisfies(left -> assertThat(left.revision().number()).isEqualTo(1));
    }

    private static void assertConflict(String key, ThrowingCallable change) {
        assertThatExceptionOfType(Conflict.class).isThrownBy(change).satisfies(conflict -> {
            assertThat(conflict.reason().key()).isEqualTo(key);
            assertThat(conflict.reason().arguments()).contains(ADMIN.stamp().by(), ADMIN.now());
        });
    }

    @Test
    public void aCriterionOfAnotherProjectIsAsGoodAsNone() {
        long foreign = world.add(ExitWorld.OTHER_PROJECT, "prospecting", true, "Fits", new Question())
                .id();

        assertThatExceptionOfType(NotFound.class).isThrownBy(() -> edit.retire(ADMIN, PROJECT, foreign, 0));
        assertThatExceptionOfType(NotFound.class)
                .isThrownBy(() -> edit.change(ADMIN, PROJECT, foreign, 0, true, new Written("x", ""), new Question()));
    }

    @Test
    public void onlyAnAdministratorOfTheProjectEditsItsCriteria() {
        long other = ExitWorld.OTHER_PROJECT;
        long id = world.add(other, "prospecting", true, "Fits", new Question()).id();

        for (ThrowingCallable attempt : List.<ThrowingCallable>of(
                () -> edit.add(ADMIN, other, draft("prospecting", "x", new Question())),
                () -> edit.change(ADMIN, other, id, 0, false, new Written("x", ""), new Question()),
                () -> edit.reorder(ADMIN, other, "prospecting", 0, List.of(id)),
                () -> edit.retire(ADMIN, other, id, 0),
                () -> edit.ofProject(ADMIN, other).inUseOf("prospecting"))) {
            assertThatExceptionOfType(NotPermitted.class).isThrownBy(attempt).satisfies(refusal -> assertThat(
                            refusal.reason().key())
                    .isEqualTo("pipewright.exit.edit.not-permitted"));
        }
        assertThat(world.criteria.ofPipeline(other)).hasSize(1).noneMatch(ExitCriterion::retired);
    }

    /** U13. */
    @Test
    public void whatAStageAsksForAlreadyIsNamed_andNothingIsAdded() {
        edit.addUnlessThere(ADMIN, PROJECT, draft("beyond-lead", "Budget <b>known</b>", new Question()));
        edit.addUnlessThere(ADMIN, PROJECT, draft("beyond-lead", "Soon", new DecisionWithin(30)));

        for (CriterionDraft again : List.of(
                draft("beyond-lead", "budget\u00a0<B>KNOWN</B>", new Question()),
                draft("beyond-lead", "Quickly", new DecisionWithin(30)))) {
            assertThatExceptionOfType(Unconfirmed.class)
                    .isThrownBy(() -> edit.addUnlessThere(ADMIN, PROJECT, again))
                    .satisfies(asked -> assertThat(asked.questions())
                            .extracting(Reason::key)
                            .containsExactly("pipewright.exit.edit.duplicate"));
        }
        assertThat(world.criteria.ofPipeline(PROJECT)).hasSize(2);
    }

    /** U13. */
    @Test
    public void anotherStage_otherWordsOrOtherParametersAreNoDuplicate() {
        edit.addUnlessThere(ADMIN, PROJECT, draft("beyond-lead", "Budget", new Question()));
        edit.addUnlessThere(ADMIN, PROJECT, draft("beyond-lead", "Soon", new DecisionWithin(30)));

        edit.addUnlessThere(ADMIN, PROJECT, draft("evaluation", "Budget", new Question()));
        edit.addUnlessThere(ADMIN, PROJECT, draft("beyond-lead", "Authority", new Question()));
        edit.addUnlessThere(ADMIN, PROJECT, draft("beyond-lead", "Soon", new DecisionWithin(60)));

        assertThat(world.criteria.ofPipeline(PROJECT)).hasSize(5);
    }

    @Test
    public void onlyAStageOnTheWayHasAnExit() {
        for (String ending : List.of("won", "lost", "parked")) {
            assertRefused(
                    "stage",
                    "pipewright.exit.edit.stage-without-exit",
                    () -> edit.add(ADMIN, PROJECT, draft(ending, "x", new Question())));
        }
        assertRefused(
                "stage",
                "pipewright.exit.edit.stage-unknown",
                () -> edit.add(ADMIN, PROJECT, draft("discovery", "x", new Question())));
        assertThat(world.criteria.ofPipeline(PROJECT)).isEmpty();
    }

    @Test
    public void aCriterionNeedsATitleThatFits() {
        assertRefused("title", "pipewright.exit.edit.title-missing", () -> new Written(" ", ""));
        assertRefused("title", "pipewright.common.text.too-long", () -> new Written("x".repeat(256), ""));
        assertRefused("help", "pipewright.common.text.too-long", () -> new Written("x", "x".repeat(2001)));
        assertThat(new Written("<b>한글</b> 🎉", "").title()).isEqualTo("<b>한글</b> 🎉");
    }

    @Test
    public void aFieldHasToExist() {
        assertConditionRefused("field", "pipewright.exit.edit.field-unknown", FieldIs.set("customfield_404"));
        assertConditionRefused("field", "pipewright.exit.edit.field-unknown", FieldIs.set(""));

        world.fields.define("customfield_1", "Seats", FieldType.NUMBER);
        edit.add(ADMIN, PROJECT, draft("beyond-lead", "Seats", FieldIs.set("customfield_1")));
        edit.add(ADMIN, PROJECT, draft("beyond-lead", "Amount", FieldIs.set("amount")));
    }

    @Test
    public void u1_aNumberIsReadAsTheWriterTypesIt_andStoredInPlainDigits() {
        assertConditionRefused(
                "operand", "pipewright.field.number.ambiguous", new FieldIs("amount", Comparison.MORE, "1억 5"));
        FieldIs more = new FieldIs("amount", Comparison.MORE, "1억 2천만");
        edit.add(ADMIN, PROJECT, draft("beyond-lead", "Large", more));

        assertThat(edit.ofProject(ADMIN, PROJECT).inUseOf("beyond-lead"))
                .extracting(ExitCriterion::condition)
                .contains(new FieldIs("amount", Comparison.MORE, "120000000"));
    }

    @Test
    public void whatAFieldIsComparedWithHasToSuitIt() {
        assertConditionRefused(
                "operand", "pipewright.exit.edit.operand-missing", new FieldIs("amount", Comparison.MORE, " "));
        assertConditionRefused(
                "operand", "pipewright.field.number.not-a-number", new FieldIs("amount", Comparison.MORE, "만,000"));
        assertConditionRefused(
                "operand",
                "pipewright.field.number.not-a-number",
                new FieldIs("amount", Comparison.MORE, "1e999999999"));
        assertConditionRefused(
                "operand",
                "pipewright.exit.edit.operand-date",
                new FieldIs("close-date", Comparison.LESS, "2026-02-30"));
        assertConditionRefused(
                "comparison", "pipewright.exit.edit.no-order", new FieldIs("category", Comparison.MORE, "commit"));
        assertConditionRefused(
                "operand", "pipewright.common.text.too-long", new FieldIs("owner", Comparison.EQUAL, "x".repeat(256)));

        world.fields.offer("category", new Choice("commit", "Commit"));
        edit.add(ADMIN, PROJECT, draft("beyond-lead", "Large", new FieldIs("amount", Comparison.MORE, "1000000")));
        edit.add(ADMIN, PROJECT, draft("beyond-lead", "Soon", new FieldIs("close-date", Comparison.AT_LEAST, "today")));
        edit.add(ADMIN, PROJECT, draft("beyond-lead", "Firm", new FieldIs("category", Comparison.EQUAL, "commit")));
    }

    /** Case C02. */
    @Test
    public void c02_aChoiceOrUserIsStoredByItsId_howeverItWasEntered() {
        world.fields.offer("category", new Choice("best-case", "Best case"));
        world.fields.offer("owner", new Choice("JIRAUSER10101", "rep2"));

        assertThat(stored("category", "Best case").operand()).isEqualTo("best-case");
        assertThat(stored("category", "best-case").operand()).isEqualTo("best-case");
        assertThat(stored("owner", "rep2").operand()).isEqualTo("JIRAUSER10101");
    }

    private FieldIs stored(String field, String operand) {
        return (FieldIs)
                edit.add(ADMIN, PROJECT, draft("beyond-lead", "x", new FieldIs(field, Comparison.EQUAL, operand)))
                        .condition();
    }

    /** Case C02. */
    @Test
    public void c02_whatCouldNeverBeTrueIsRefusedAtOnce() {
        world.fields.define("customfield_3", "Fix versions", FieldType.OTHER);
        assertConditionRefused(
                "operand",
                "pipewright.exit.edit.operand-choice",
                new FieldIs("category", Comparison.EQUAL, "Nonsense"));
        assertConditionRefused(
                "operand", "pipewright.exit.edit.operand-choice", new FieldIs("currency", Comparison.EQUAL, "Won"));
        assertConditionRefused(
                "operand", "pipewright.exit.edit.operand-user", new FieldIs("owner", Comparison.NOT_EQUAL, "nobody"));
        assertConditionRefused(
                "comparison", "pipewright.exit.edit.no-order", new FieldIs("owner", Comparison.LESS, "rep2"));
        assertConditionRefused(
                "comparison", "pipewright.exit.edit.only-set", new FieldIs("customfield_3", Comparison.EQUAL, "1.0"));
        edit.add(ADMIN, PROJECT, draft("beyond-lead", "Set", FieldIs.set("customfield_3")));
    }

    /** Case C02. */
    @Test
    public void c02_aStoredCriterionWhoseChoiceIsGoneSaysSo() {
        world.fields.offer("category", new Choice("commit", "Commit"));
        ExitCriterion firm = edit.add(
                ADMIN, PROJECT, draft("beyond-lead", "Firm", new FieldIs("category", Comparison.EQUAL, "commit")));
        assertThat(edit.fault(ADMIN, PROJECT, firm)).isEmpty();

        world.fields.offer("category");

        assertThat(edit.fault(ADMIN, PROJECT, firm))
                .contains(Reason.of("pipewright.exit.edit.operand-choice", "commit"));
    }

    @Test
    public void aQueryHasToBeReadable() {
        assertConditionRefused("jql", "pipewright.exit.edit.jql-missing", new MatchesJql(" "));
        assertConditionRefused("jql", "pipewright.exit.edit.jql-missing", new MatchesJql("labels !"));
        assertConditionRefused("jql", "pipewright.common.text.too-long", new MatchesJql("x".repeat(4001)));
        edit.add(ADMIN, PROJECT, draft("beyond-lead", "Demo", new MatchesJql("labels = demo")));
    }

    @Test
    public void theFallbackIsAWholeNumberOfDays() {
        assertConditionRefused("fallbackDays", "pipewright.exit.edit.fallback-days", new DecisionWithin(0));
        assertConditionRefused("fallbackDays", "pipewright.exit.edit.fallback-days", new DecisionWithin(-5));
        assertConditionRefused("fallbackDays", "pipewright.exit.edit.fallback-days", new DecisionWithin(3651));
        edit.add(ADMIN, PROJECT, draft("beyond-lead", "In time", new DecisionWithin(3650)));
    }

    @Test
    public void aChangeIsCheckedLikeANewCriterion() {
        ExitCriterion old = edit.add(ADMIN, PROJECT, draft("beyond-lead", "Demo", new MatchesJql("labels = demo")));

        assertRefused(
                "jql",
                "pipewright.exit.edit.jql-missing",
                () -> edit.change(ADMIN, PROJECT, old.id(), 0, true, old.text(), new MatchesJql("labels !")));
        assertThat(edit.ofProject(ADMIN, PROJECT).inUseOf("beyond-lead")).containsExactly(old);
    }

    private long orderOfBeyondLead() {
        return edit.ofProject(ADMIN, PROJECT).order("beyond-lead").number();
    }

    private void assertConditionRefused(String field, String reason, Condition condition) {
        assertRefused(field, reason, () -> edit.add(ADMIN, PROJECT, draft("beyond-lead", "x", condition)));
        assertThat(world.criteria.ofPipeline(PROJECT)).isEmpty();
    }

    private static CriterionDraft draft(String stage, String title, Condition condition) {
        return new CriterionDraft(stage, true, new Written(title, ""), condition);
    }
}

package io.pipewright.exit;

import static io.pipewright.exit.ExitAssertions.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.pipewright.deal.Deal;
import io.pipewright.exit.condition.Answer;
import io.pipewright.exit.condition.AnswerValue;
import io.pipewright.exit.condition.CanvasComplete;
import io.pipewright.exit.condition.ClosePlanAgreed;
import io.pipewright.exit.condition.Evidence;
import io.pipewright.exit.condition.EvidencePart;
import io.pipewright.exit.condition.InfluentialStakeholder;
import io.pipewright.exit.condition.Question;
import io.pipewright.exit.condition.ScreenValues;
import io.pipewright.exit.criteria.ExitCriterion;
import io.pipewright.journal.JournalEntry;
import io.pipewright.kernel.Conflict;
import io.pipewright.kernel.NotFound;
import io.pipewright.kernel.NotPermitted;
import io.pipewright.kernel.Reason;
import io.pipewright.kernel.Stamp;
import io.pipewright.kernel.UserKey;
import java.time.LocalDate;
import java.util.List;
import org.junit.Test;

public class AnswerCriterionTest {

    private final ExitWorld world = new ExitWorld();
    private final ExitCriterion question = world.required("The customer has a business issue", new Question());
    private final Deal deal = world.visible(world.aDeal());

    @Test
    public void anAnswerIsKeptWithEvidence_byWhomAndWhen() {
        Evidence evidence = Evidence.from("Ms Kim")
                .with(EvidencePart.WHERE, "https://mail.example/1")
                .on(LocalDate.parse("2026-01-10"));

        Answer answer = answer(question, AnswerValue.YES, evidence);

        assertThat(answer)
                .isEqualTo(new Answer(
                        question.id(),
                        deal.id(),
                        AnswerValue.YES,
                        evidence,
                        new Stamp(new UserKey("rep"), world.actor.now())));
        assertThat(world.answers.all()).containsExactly(answer);
        assertThat(world.check(deal).passes()).isTrue();
    }

    /** U2. */
    @Test
    public void u2_anAnswerStandsInTheJournalOfTheDeal_andWhoFollowsItIsTold() {
        answer(question, AnswerValue.YES, Evidence.from("Ms Kim"));
        answer(question, AnswerValue.UNKNOWN, Evidence.NONE);

        String title = "The customer has a business issue";
        assertThat(world.told)
                .containsExactly(
                        Reason.of(
                                "pipewright.exit.activity.answered-by",
                                title,
                                Reason.of("pipewright.exit.answer-value.yes"),
                                "Ms Kim"),
                        Reason.of(
                                "pipewright.exit.activity.answered",
                                title,
                                Reason.of("pipewright.exit.answer-value.unknown")));
        assertThat(world.entries.newestOf(deal.id()))
                .extracting(JournalEntry::stamp)
                .containsOnly(world.actor.stamp());
    }

    /** U2. */
    @Test
    public void u2_ofTheCanvasTheJournalSaysHowMuchIsFilled() {
        ExitCriterion canvas = world.required("Canvas", new CanvasComplete());
        answer(canvas, AnswerValue.UNKNOWN, Evidence.NONE.with(EvidencePart.PROBLEM, "Slow"));

        assertThat(world.told).containsExactly(Reason.of("pipewright.exit.activity.canvas", "Canvas", 1, 5));
    }

    /** U2: two tabs. */
    @Test
    public void u2_whoAnswersWhatSomebodyElseAnsweredInBetweenIsTold_andNothingIsLost() {
        Answer first = answer(question, AnswerValue.NO, Evidence.NONE);
        world.moveTo("2026-01-10T04:00:00Z");

        assertThatExceptionOfType(Conflict.class)
                .isThrownBy(() -> world.answer(
                        deal.key(), question.id(), AnswerValue.YES, Evidence.from("Ms Kim"), SeenAnswer.NONE))
                .satisfies(refusal -> assertThat(refusal.reason())
                        .isEqualTo(Reason.of(
                                "pipewright.exit.answer.conflict",
                                "The customer has a business issue",
                                first.stamp().by(),
                                first.stamp().at())));
        assertThat(world.answers.all()).containsExactly(first);

        SeenAnswer read = SeenAnswer.of(first.stamp().at());
        world.answer(deal.key(), question.id(), AnswerValue.YES, Evidence.from("Ms Kim"), read);
        assertThat(world.answers.all()).hasSize(2);
    }

    /** U2: what is so already is no conflict. */
    @Test
    public void u2_theSameAnswerFromASecondTabIsNoConflict() {
        Answer first = answer(question, AnswerValue.NO, Evidence.NONE);

        assertThat(world.answer(deal.key(), question.id(), AnswerValue.NO, Evidence.NONE, SeenAnswer.NONE))
                .isEqualTo(first);
        assertThat(world.told).hasSize(1);
    }

    /** Case S1. */
    @Test
    public void s1_theSameAnswerAgainIsNotStoredAgain() {
        Evidence evidence = Evidence.from("Ms Kim").with(EvidencePart.NOTE, "x".repeat(10_000));
        Answer first = answer(question, AnswerValue.YES, evidence);
        world.moveTo("2026-01-11T03:00:00Z");

        assertThat(answer(question, AnswerValue.YES, evidence)).isEqualTo(first);
        assertThat(world.answers.all()).containsExactly(first);

        answer(question, AnswerValue.YES, evidence.with(EvidencePart.NOTE, "y"));
        answer(question, AnswerValue.YES, evidence);
        assertThat(world.answers.all()).hasSize(3);
    }

    /** Case S1. */
    @Test
    public void s1_afterSoManyAnswersNoMoreAreTaken_andTheRefusalSaysSo() {
        for (int i = 0; i < Answers.MOST; i++) {
            answer(question, AnswerValue.NO, Evidence.from("Ms Kim " + i));
        }

        assertRefused(
                "value",
                "pipewright.exit.answer.full",
                () -> answer(question, AnswerValue.NO, Evidence.from("Ms Kim once more")));
        assertThat(world.answers.all()).hasSize(Answers.MOST);
    }

    @Test
    public void aLaterAnswerCounts_andTheEarlierOneStays() {
        answer(question, AnswerValue.YES, Evidence.from("Ms Kim"));
        answer(question, AnswerValue.NO, Evidence.NONE);

        assertThat(world.answers.all()).extracting(Answer::value).containsExactly(AnswerValue.YES, AnswerValue.NO);
        assertThat(world.check(deal).passes()).isFalse();
    }

    @Test
    public void whoMayNotSeeTheDealLearnsNothing() {
        assertThatExceptionOfType(NotFound.class)
                .isThrownBy(() -> world.answer("SALES-2", question.id(), AnswerValue.NO, Evidence.NONE))
                .withMessage("pipewright.common.no-such-deal");
    }

    @Test
    public void whoMayNotEditTheDealMayNotAnswer() {
        world.deals.forbidEditing(deal);

        assertThatExceptionOfType(NotPermitted.class)
                .isThrownBy(() -> answer(question, AnswerValue.NO, Evidence.NONE))
                .satisfies(refusal ->
                        assertThat(refusal.reason().key()).isEqualTo("pipewright.exit.answer.not-permitted"));
        assertThat(world.answers.all()).isEmpty();
    }

    @Test
    public void aCriterionOfALaterStageMayBeAnsweredEarly() {
        ExitCriterion later =
                world.add(ExitWorld.PROJECT, "evaluation", true, "Our product is selected", new Question());

        answer(later, AnswerValue.YES, Evidence.from("Ms Kim"));

        assertThat(world.checkStage(deal, "evaluation", ScreenValues.NONE).passes())
                .isTrue();
    }

    @Test
    public void aCriterionOfAnotherProjectIsAsGoodAsNone() {
        ExitCriterion foreign = world.add(ExitWorld.OTHER_PROJECT, "prospecting", true, "Fits", new Question());

        assertThatExceptionOfType(NotFound.class)
                .isThrownBy(() -> answer(foreign, AnswerValue.NO, Evidence.NONE))
                .withMessage("pipewright.common.no-such-criterion");
        assertThat(world.answers.all()).isEmpty();
    }

    @Test
    public void aRetiredCriterionIsAnsweredNoMore() {
        world.criteria.save(ExitWorld.PROJECT, List.of(question.retire()));

        assertThatExceptionOfType(NotFound.class)
                .isThrownBy(() -> answer(question, AnswerValue.NO, Evidence.NONE))
                .withMessage("pipewright.common.no-such-criterion");
    }

    @Test
    public void aYesNeedsSomebodyOnTheCustomersSide() {
        assertRefused(
                "who", "pipewright.exit.answer.who-missing", () -> answer(question, AnswerValue.YES, Evidence.NONE));
        assertThat(world.answers.all()).isEmpty();
    }

    @Test
    public void aYesToTheInfluentialPersonNeedsAName() {
        ExitCriterion person = world.required("The influential person", new InfluentialStakeholder());

        assertRefused(
                "who", "pipewright.exit.answer.person-missing", () -> answer(person, AnswerValue.YES, Evidence.NONE));
    }

    @Test
    public void noAndUnknownNeedNobody() {
        answer(question, AnswerValue.NO, Evidence.NONE);
        answer(question, AnswerValue.UNKNOWN, Evidence.NONE);

        assertThat(world.answers.all()).hasSize(2);
    }

    @Test
    public void evidenceFromTomorrowIsRefused_andTodayIsTheUsersDay() {
        world.moveTo("2026-01-10T16:00:00Z");

        answer(question, AnswerValue.NO, Evidence.NONE.on(LocalDate.parse("2026-01-11")));
        assertRefused(
                "when",
                "pipewright.exit.answer.future",
                () -> answer(question, AnswerValue.NO, Evidence.NONE.on(LocalDate.parse("2026-01-12"))));
    }

    @Test
    public void whatTheDataDecidesIsNotAnswered() {
        ExitCriterion plan = world.required("The close plan is agreed", new ClosePlanAgreed());

        assertRefused(
                "value",
                "pipewright.exit.answer.not-answerable",
                () -> answer(plan, AnswerValue.YES, Evidence.from("Ms Kim")));
    }

    @Test
    public void theBoxesOfACanvasDecideItsAnswer() {
        ExitCriterion canvas = world.required("Canvas", new CanvasComplete());
        Evidence half = Evidence.NONE.with(EvidencePart.PROBLEM, "Slow");
        Evidence full = half.with(EvidencePart.BUSINESS_ISSUE, "Win rate")
                .with(EvidencePart.SOLUTION, "Fast")
                .with(EvidencePart.BENEFIT_QUANTITATIVE, "2 days")
                .with(EvidencePart.BENEFIT_QUALITATIVE, "Calm");

        assertThat(answer(canvas, AnswerValue.YES, Evidence.NONE).value()).isEqualTo(AnswerValue.UNKNOWN);
        assertThat(answer(canvas, AnswerValue.YES, half).value()).isEqualTo(AnswerValue.NO);
        assertThat(answer(canvas, AnswerValue.NO, full).value()).isEqualTo(AnswerValue.YES);
    }

    private Answer answer(ExitCriterion criterion, AnswerValue value, Evidence evidence) {
        return world.answer(deal.key(), criterion.id(), value, evidence);
    }
}

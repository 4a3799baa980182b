package io.pipewright.exit.condition;

import static io.pipewright.exit.ExitAssertions.assertMet;
import static io.pipewright.exit.ExitAssertions.assertStands;
import static org.assertj.core.api.Assertions.assertThat;

import io.pipewright.deal.Deal;
import io.pipewright.exit.CriterionResult;
import io.pipewright.exit.ExitWorld;
import io.pipewright.exit.criteria.ExitCriterion;
import java.util.Optional;
import org.junit.Test;

public class QuestionTest {

    private final ExitWorld world = new ExitWorld();
    private final ExitCriterion question = world.required("The customer has a business issue", new Question());
    private final Deal deal = world.aDeal().build();

    @Test
    public void aQuestionIsUnknown_whileNobodyAnsweredIt() {
        assertStands(world.resultFor(deal), CriterionState.UNKNOWN, "pipewright.exit.question.unanswered");
    }

    @Test
    public void aQuestionIsMet_whenItIsAnsweredWithYes() {
        world.answered(question, deal, AnswerValue.YES, Evidence.from("Ms Kim"));

        assertMet(world.resultFor(deal));
    }

    @Test
    public void aQuestionIsUnmet_whenItIsAnsweredWithNo() {
        world.answered(question, deal, AnswerValue.NO, Evidence.NONE);

        assertStands(world.resultFor(deal), CriterionState.UNMET, "pipewright.exit.question.no");
    }

    @Test
    public void unknownIsAnAnswer_andStillBlocks() {
        world.answered(question, deal, AnswerValue.UNKNOWN, Evidence.NONE);

        assertStands(world.resultFor(deal), CriterionState.UNKNOWN, "pipewright.exit.question.unknown");
        assertThat(world.resultFor(deal).blocks()).isTrue();
    }

    @Test
    public void theLatestAnswerCounts_andIsShown() {
        world.answered(question, deal, AnswerValue.YES, Evidence.from("Ms Kim"));
        world.moveTo("2026-01-11T03:00:00Z");
        world.answered(question, deal, AnswerValue.NO, Evidence.NONE);

        CriterionResult result = world.resultFor(deal);

        assertStands(result, CriterionState.UNMET, "pipewright.exit.question.no");
        assertThat(result.latestAnswer().map(Answer::value)).isEqualTo(Optional.of(AnswerValue.NO));
    }

    @Test
    public void anAnswerForOneDealSaysNothingAboutAnother() {
        world.answered(question, world.aDeal().withId(10101).build(), AnswerValue.YES, Evidence.from("Ms Kim"));

        assertStands(world.resultFor(deal), CriterionState.UNKNOWN, "pipewright.exit.question.unanswered");
    }
}

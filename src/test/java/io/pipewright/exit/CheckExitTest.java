package io.pipewright.exit;

import static org.assertj.core.api.Assertions.assertThat;

import io.pipewright.deal.Deal;
import io.pipewright.exit.condition.AnswerValue;
import io.pipewright.exit.condition.ClosePlanAgreed;
import io.pipewright.exit.condition.CriterionState;
import io.pipewright.exit.condition.Evidence;
import io.pipewright.exit.condition.FieldIs;
import io.pipewright.exit.condition.Question;
import io.pipewright.exit.condition.ScreenValues;
import io.pipewright.exit.criteria.ExitCriterion;
import io.pipewright.stage.Stage;
import java.util.List;
import org.junit.Test;

public class CheckExitTest {

    private final ExitWorld world = new ExitWorld();
    private final Deal deal = world.aDeal().build();

    @Test
    public void aDealStaysInItsStage_whileARequiredCriterionIsUnanswered() {
        world.required("The customer has a business issue", new Question());

        ExitCheck check = world.check(deal);

        assertThat(check.passes()).isFalse();
        assertThat(check.stage().map(Stage::key)).contains("beyond-lead");
        assertThat(check.blockingReasons())
                .extracting(reason -> reason.key())
                .containsExactly("pipewright.exit.question.unanswered");
    }

    @Test
    public void anAdvisoryCriterionNeverBlocks_notEvenABrokenOne() {
        world.advisory("Budget", new Question());
        world.advisory("Seats", FieldIs.set("customfield_gone"));

        ExitCheck check = world.check(deal);

        assertThat(check.passes()).isTrue();
        assertThat(check.missing()).isEmpty();
        assertThat(check.results())
                .extracting(CriterionResult::state)
                .containsExactly(CriterionState.UNKNOWN, CriterionState.BROKEN);
    }

    @Test
    public void aStageWithoutCriteriaIsLeftFreely() {
        ExitCheck check = world.check(deal);

        assertThat(check.passes()).isTrue();
        assertThat(check.results()).isEmpty();
    }

    @Test
    public void onlyTheCriteriaOfItsOwnStageHoldADeal() {
        world.add(ExitWorld.PROJECT, "evaluation", true, "Our product is selected", new Question());

        assertThat(world.check(deal).passes()).isTrue();
        assertThat(world.check(world.aDeal().inStatus("10003").build()).passes())
                .isFalse();
    }

    @Test
    public void theCriteriaOfAnotherProjectAreNotAsked() {
        world.add(ExitWorld.OTHER_PROJECT, "beyond-lead", true, "Elsewhere", new Question());

        assertThat(world.check(deal).results()).isEmpty();
    }

    @Test
    public void aRetiredCriterionIsNotAsked() {
        ExitCriterion question = world.required("Once asked", new Question());
        world.criteria.save(ExitWorld.PROJECT, List.of(question.retire()));

        assertThat(world.check(deal).results()).isEmpty();
    }

    @Test
    public void whatIsMissingStandsInTheOrderOfTheStage() {
        ExitCriterion first = world.required("First", new Question());
        ExitCriterion second = world.required("Second", new Question());
        world.criteria.save(ExitWorld.PROJECT, List.of(first.at(2), second.at(1)));

        assertThat(world.check(deal).missing())
                .extracting(result -> result.criterion().text().title())
                .containsExactly("Second", "First");
    }

    @Test
    public void oneReasonStandsForEachUnmetCriterion_andNoneForTheOthers() {
        ExitCriterion met = world.required("Met", new Question());
        world.answered(met, deal, AnswerValue.YES, Evidence.from("Ms Kim"));
        world.required("Open", new Question());
        world.required("Plan", new ClosePlanAgreed());
        world.advisory("Budget", new Question());

        assertThat(world.check(deal).blockingReasons())
                .extracting(reason -> reason.arguments().get(0))
                .containsExactly("Open", "Plan");
    }

    @Test
    public void aProjectWithoutPipelineLetsNothingPass_andSaysWhy() {
        ExitCheck check = ExitCheck.noPipeline();

        assertThat(check.passes()).isFalse();
        assertThat(check.blockingReasons())
                .extracting(reason -> reason.key())
                .containsExactly("pipewright.exit.review.no-pipeline");
    }

    @Test
    public void aStatusThatNoStageMapsLetsNothingPass_andSaysWhy() {
        ExitCheck check = world.check(world.aDeal().inStatus("99").build());

        assertThat(check.passes()).isFalse();
        assertThat(check.blockingReasons())
                .extracting(reason -> reason.key())
                .containsExactly("pipewright.exit.review.no-stage");
    }

    @Test
    public void aMoveThatAsksForTheGateOfAnotherStageIsHeldByIt() {
        world.required("The customer has a business issue", new Question());
        Deal lost = world.aDeal().inStatus("10007").build();

        assertThat(world.check(lost).passes()).isTrue();
        assertThat(world.checkStage(lost, "beyond-lead", ScreenValues.NONE).passes())
                .isFalse();
        assertThat(world.checkStage(lost, "no-such-stage", ScreenValues.NONE).blockingReasons())
                .extracting(reason -> reason.key())
                .containsExactly("pipewright.exit.review.stage-gone");
    }

    @Test
    public void whoLooksAheadSeesEveryStageOnThePathWithItsOwnCriteria() {
        world.required("Now", new Question());
        world.add(ExitWorld.PROJECT, "evaluation", true, "Later", new Question());

        List<ExitCheck> path = world.checkPath(deal);

        assertThat(path)
                .extracting(check -> check.stage().orElseThrow().key())
                .containsExactly(
                        "beyond-lead", "issue-recognised", "evaluation", "final-negotiation", "approval", "won");
        assertThat(path).extracting(check -> check.results().size()).containsExactly(1, 0, 1, 0, 0, 0);
    }
}

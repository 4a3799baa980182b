package io.pipewright.stage;

import static io.pipewright.stage.PipelineTemplate.CLASSIC;
import static io.pipewright.stage.PipelineTemplate.THE_MODEL;
import static io.pipewright.stage.StageKind.BELOW_DEAL;
import static io.pipewright.stage.StageKind.OPEN;
import static org.assertj.core.api.Assertions.assertThat;

import io.pipewright.deal.ForecastCategory;
import io.pipewright.deal.Probability;
import java.util.List;
import java.util.stream.Stream;
import org.junit.Test;

public class PipelineTemplateTest {

    @Test
    public void theModelLeadsFromMoreThanALeadToApproval() {
        assertThat(THE_MODEL.stages())
                .extracting(TemplateStage::key)
                .containsExactly(
                        "beyond-lead",
                        "issue-recognised",
                        "evaluation",
                        "final-negotiation",
                        "approval",
                        "won",
                        "lost",
                        "parked");
        assertThat(THE_MODEL.stages())
                .extracting(TemplateStage::kind)
                .containsExactly(BELOW_DEAL, OPEN, OPEN, OPEN, OPEN, StageKind.WON, StageKind.LOST, StageKind.PARKED);
    }

    @Test
    public void theClassicProcessEndsAfterTheSale() {
        assertThat(CLASSIC.stages())
                .extracting(TemplateStage::key)
                .containsExactly(
                        "prospecting",
                        "qualification",
                        "discovery",
                        "proposal",
                        "negotiation",
                        "won",
                        "lost",
                        "parked",
                        "post-sale");
        assertThat(CLASSIC.stages())
                .extracting(TemplateStage::kind)
                .containsExactly(
                        BELOW_DEAL,
                        OPEN,
                        OPEN,
                        OPEN,
                        OPEN,
                        StageKind.WON,
                        StageKind.LOST,
                        StageKind.PARKED,
                        StageKind.AFTER_SALE);
    }

    @Test
    public void stagesStandInOrderFromOne() {
        for (PipelineTemplate template : PipelineTemplate.values()) {
            assertThat(template.stages())
                    .extracting(TemplateStage::position)
                    .containsExactlyElementsOf(Stream.iterate(1, i -> i + 1)
                            .limit(template.stages().size())
                            .toList());
        }
    }

    @Test
    public void noForecastCountsWhatIsNoOpenDealAndNoOrder() {
        for (PipelineTemplate template : PipelineTemplate.values()) {
            for (TemplateStage stage : template.stages()) {
                boolean counted = stage.kind() == OPEN || stage.kind().countsAsWon();
                assertThat(stage.defaultCategory() != ForecastCategory.OMITTED)
                        .as(stage.key())
                        .isEqualTo(counted);
                assertThat(stage.defaultProbability().percent().signum() > 0)
                        .as(stage.key())
                        .isEqualTo(counted);
            }
        }
    }

    @Test
    public void anOrderIsCertainAndClosed() {
        for (PipelineTemplate template : PipelineTemplate.values()) {
            assertThat(template.stages())
                    .filteredOn(stage -> stage.kind().countsAsWon())
                    .isNotEmpty()
                    .allSatisfy(stage -> {
                        assertThat(stage.defaultProbability()).isEqualTo(Probability.CERTAIN);
                        assertThat(stage.defaultCategory()).isEqualTo(ForecastCategory.CLOSED);
                    });
        }
    }

    @Test
    public void theProbabilityRisesWithEveryStageOnThePath() {
        for (PipelineTemplate template : PipelineTemplate.values()) {
            List<TemplateStage> open = template.stages().stream()
                    .filter(stage -> stage.kind() == OPEN)
                    .toList();
            for (int i = 1; i < open.size(); i++) {
                assertThat(open.get(i).defaultProbability().percent())
                        .isGreaterThan(open.get(i - 1).defaultProbability().percent())
                        .isLessThan(Probability.CERTAIN.percent());
            }
        }
    }

    @Test
    public void stagesThatWaitForSomethingGoStale_andEndingsDoNot() {
        for (PipelineTemplate template : PipelineTemplate.values()) {
            for (TemplateStage stage : template.stages()) {
                boolean waits = stage.kind() == OPEN || stage.kind() == BELOW_DEAL;
                assertThat(stage.rotDays().isPresent()).as(stage.key()).isEqualTo(waits);
            }
        }
    }

    @Test
    public void aStageOfThePipelineKeepsWhatTheTemplateSays() {
        Stage stage = THE_MODEL.stage("evaluation").orElseThrow().standingFor("10003", "Ask first.");

        assertThat(stage.key()).isEqualTo("evaluation");
        assertThat(stage.statusId()).isEqualTo("10003");
        assertThat(stage.position()).isEqualTo(3);
        assertThat(stage.guidance()).isEqualTo("Ask first.");
        assertThat(stage.defaultProbability()).isEqualTo(Probability.of(30));
    }

    @Test
    public void aTemplateIsFoundByItsStoredForm() {
        assertThat(PipelineTemplate.ofCode("the-model")).contains(THE_MODEL);
        assertThat(PipelineTemplate.ofCode("classic")).contains(CLASSIC);
        assertThat(PipelineTemplate.ofCode("THE_MODEL")).isEmpty();
    }
}

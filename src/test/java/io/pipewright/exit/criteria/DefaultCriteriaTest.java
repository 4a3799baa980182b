package io.pipewright.exit.criteria;

import static io.pipewright.stage.PipelineTemplate.CLASSIC;
import static io.pipewright.stage.PipelineTemplate.THE_MODEL;
import static org.assertj.core.api.Assertions.assertThat;

import io.pipewright.exit.ExitWorld;
import io.pipewright.exit.condition.ClosePlanAgreed;
import io.pipewright.exit.condition.InfluentialStakeholder;
import io.pipewright.exit.criteria.CriterionText.Delivered;
import io.pipewright.kernel.Actors;
import io.pipewright.stage.PipelineTemplate;
import io.pipewright.stage.StageKind;
import java.util.EnumSet;
import java.util.List;
import org.junit.Test;

public class DefaultCriteriaTest {

    @Test
    public void anItemBecomesADealByIssueAndTimelyDecision_andBantIsAdvice() {
        assertThat(names(THE_MODEL, "beyond-lead", true))
                .containsExactly("the-model.issue-we-solve", "the-model.decision-in-time");
        assertThat(names(THE_MODEL, "beyond-lead", false))
                .containsExactly("the-model.budget", "the-model.authority", "the-model.needs", "the-model.timeframe");
    }

    @Test
    public void theIssueStageEndsWithWillCanvasVerificationAndComparison_andMeetingAnExecutiveIsAdvice() {
        assertThat(names(THE_MODEL, "issue-recognised", true))
                .containsExactly(
                        "the-model.wants-to-solve",
                        "the-model.canvas",
                        "the-model.verification-begun",
                        "the-model.comparison-begun");
        assertThat(names(THE_MODEL, "issue-recognised", false)).containsExactly("the-model.executive-met");
    }

    @Test
    public void evaluationEndsWithSelectionAndTheInfluentialPerson() {
        assertThat(names(THE_MODEL, "evaluation", true))
                .containsExactly("the-model.product-selected", "the-model.influential-person");
        assertThat(DefaultCriteria.of(THE_MODEL, "evaluation").get(1).condition())
                .isEqualTo(new InfluentialStakeholder());
    }

    @Test
    public void finalNegotiationEndsWithTheAgreedPlanAndThePreparedApproval() {
        assertThat(names(THE_MODEL, "final-negotiation", true))
                .containsExactly("the-model.plan-agreed", "the-model.approval-prepared");
        assertThat(DefaultCriteria.of(THE_MODEL, "final-negotiation").get(0).condition())
                .isEqualTo(new ClosePlanAgreed());
    }

    @Test
    public void approvalHasNoExitCriterion() {
        assertThat(DefaultCriteria.of(THE_MODEL, "approval")).isEmpty();
    }

    @Test
    public void everyStageOnTheWayOfTheClassicProcessHasARequiredCriterion() {
        CLASSIC.stages().stream()
                .filter(stage ->
                        EnumSet.of(StageKind.BELOW_DEAL, StageKind.OPEN).contains(stage.kind()))
                .forEach(stage -> assertThat(names(CLASSIC, stage.key(), true))
                        .as(stage.key())
                        .isNotEmpty());
    }

    @Test
    public void anAdministratorCouldHaveAddedEveryDefault() {
        for (PipelineTemplate template : PipelineTemplate.values()) {
            ExitWorld world = new ExitWorld();
            long project = template == THE_MODEL ? ExitWorld.PROJECT : ExitWorld.OTHER_PROJECT;
            EditCriteria edit =
                    new EditCriteria((actor, any) -> true, world.pipelines, world.criteria, world.fields, world.jql);

            DefaultCriteria.of(template)
                    .forEach(draft ->
                            edit.add(Actors.of("admin", "2026-01-10T03:00:00Z", "Asia/Seoul"), project, draft));

            assertThat(world.criteria.ofPipeline(project)).hasSameSizeAs(DefaultCriteria.of(template));
        }
    }

    @Test
    public void deliveredWordsAreUsedOnce() {
        assertThat(DefaultCriteria.of(THE_MODEL))
                .extracting(CriterionDraft::text)
                .doesNotHaveDuplicates();
        assertThat(DefaultCriteria.of(CLASSIC)).extracting(CriterionDraft::text).doesNotHaveDuplicates();
    }

    private static List<String> names(PipelineTemplate template, String stageKey, boolean required) {
        return DefaultCriteria.of(template, stageKey).stream()
                .filter(draft -> draft.required() == required)
                .map(draft -> ((Delivered) draft.text()).name())
                .toList();
    }
}

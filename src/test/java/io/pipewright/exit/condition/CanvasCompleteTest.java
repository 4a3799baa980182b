package io.pipewright.exit.condition;

import static io.pipewright.exit.ExitAssertions.assertMet;
import static io.pipewright.exit.ExitAssertions.assertStands;
import static io.pipewright.exit.condition.EvidencePart.BENEFIT_QUALITATIVE;
import static io.pipewright.exit.condition.EvidencePart.BENEFIT_QUANTITATIVE;
import static io.pipewright.exit.condition.EvidencePart.BUSINESS_ISSUE;
import static io.pipewright.exit.condition.EvidencePart.PROBLEM;
import static io.pipewright.exit.condition.EvidencePart.SOLUTION;
import static org.assertj.core.api.Assertions.assertThat;

import io.pipewright.deal.Deal;
import io.pipewright.exit.ExitWorld;
import io.pipewright.exit.criteria.ExitCriterion;
import io.pipewright.kernel.Reason;
import java.util.List;
import org.junit.Test;

public class CanvasCompleteTest {

    private final ExitWorld world = new ExitWorld();
    private final ExitCriterion canvas = world.required("The value canvas is complete", new CanvasComplete());
    private final Deal deal = world.aDeal().build();

    @Test
    public void theCanvasIsComplete_whenAllBoxesAreFilled() {
        fill(BUSINESS_ISSUE, PROBLEM, SOLUTION, BENEFIT_QUANTITATIVE, BENEFIT_QUALITATIVE);

        assertMet(world.resultFor(deal));
    }

    @Test
    public void everySingleEmptyBoxIsMissed_andNamed() {
        for (EvidencePart missing : EvidencePart.CANVAS) {
            fill(EvidencePart.CANVAS.stream().filter(box -> box != missing).toArray(EvidencePart[]::new));

            assertStands(world.resultFor(deal), CriterionState.UNMET, "pipewright.exit.canvas.incomplete");
            assertThat(world.resultFor(deal).reasons().get(0).arguments().get(1))
                    .isEqualTo(Reason.of(missing.nameKey()));
        }
    }

    @Test
    public void aBlankBoxIsEmpty() {
        Evidence boxes = Evidence.NONE
                .with(BUSINESS_ISSUE, " \n")
                .with(PROBLEM, "p")
                .with(SOLUTION, "s")
                .with(BENEFIT_QUANTITATIVE, "b")
                .with(BENEFIT_QUALITATIVE, "b");
        world.answered(canvas, deal, AnswerValue.YES, boxes);

        assertStands(world.resultFor(deal), CriterionState.UNMET, "pipewright.exit.canvas.incomplete");
    }

    @Test
    public void aCanvasOfProblemAndSolutionAloneIsWarnedOf() {
        for (List<EvidencePart> boxes : List.of(List.of(PROBLEM, SOLUTION), List.of(PROBLEM), List.of(SOLUTION))) {
            fill(boxes.toArray(EvidencePart[]::new));

            assertStands(world.resultFor(deal), CriterionState.UNMET, "pipewright.exit.canvas.product-only");
        }
    }

    @Test
    public void aCanvasWithABenefitIsIncomplete_notProductOnly() {
        fill(PROBLEM, SOLUTION, BENEFIT_QUALITATIVE);

        assertStands(world.resultFor(deal), CriterionState.UNMET, "pipewright.exit.canvas.incomplete");
    }

    @Test
    public void aCanvasThatNobodyTouchedIsUnknown() {
        assertStands(world.resultFor(deal), CriterionState.UNKNOWN, "pipewright.exit.canvas.empty");

        fill();
        assertStands(world.resultFor(deal), CriterionState.UNKNOWN, "pipewright.exit.canvas.empty");
    }

    private void fill(EvidencePart... boxes) {
        Evidence evidence = Evidence.NONE;
        for (EvidencePart box : boxes) {
            evidence = evidence.with(box, "written");
        }
        world.answered(canvas, deal, AnswerValue.YES, evidence);
    }
}

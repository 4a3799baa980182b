package io.pipewright.exit.condition;

import static io.pipewright.exit.ExitAssertions.assertMet;
import static io.pipewright.exit.ExitAssertions.assertStands;

import io.pipewright.deal.Deal;
import io.pipewright.exit.ExitWorld;
import io.pipewright.exit.criteria.ExitCriterion;
import org.junit.Test;

public class InfluentialStakeholderTest {

    private final ExitWorld world = new ExitWorld();
    private final ExitCriterion criterion =
            world.required("The influential person is identified", new InfluentialStakeholder());
    private final Deal deal = world.aDeal().build();

    @Test
    public void itIsMet_whenThePersonIsNamed_whateverTheTitle() {
        world.answered(
                criterion,
                deal,
                AnswerValue.YES,
                Evidence.from("Park Ji-hoon").with(EvidencePart.TITLE, "Assistant manager"));

        assertMet(world.resultFor(deal));
    }

    @Test
    public void aYesThatNamesNobodyIsNotEnough() {
        world.answered(criterion, deal, AnswerValue.YES, Evidence.NONE.with(EvidencePart.TITLE, "Director"));

        assertStands(world.resultFor(deal), CriterionState.UNMET, "pipewright.exit.stakeholder.unnamed");
    }

    @Test
    public void aNameWithoutYesIsNotEnough() {
        world.answered(criterion, deal, AnswerValue.NO, Evidence.from("Park Ji-hoon"));
        assertStands(world.resultFor(deal), CriterionState.UNMET, "pipewright.exit.stakeholder.no");

        world.answered(criterion, deal, AnswerValue.UNKNOWN, Evidence.from("Park Ji-hoon"));
        assertStands(world.resultFor(deal), CriterionState.UNKNOWN, "pipewright.exit.stakeholder.unknown");
    }

    @Test
    public void itIsUnknown_whileNobodyAnswered() {
        assertStands(world.resultFor(deal), CriterionState.UNKNOWN, "pipewright.exit.stakeholder.unanswered");
    }
}

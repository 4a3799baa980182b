package io.pipewright.exit.condition;

import static io.pipewright.exit.ExitAssertions.assertMet;
import static io.pipewright.exit.ExitAssertions.assertStands;

import io.pipewright.deal.Deal;
import io.pipewright.exit.ExitWorld;
import java.util.List;
import org.junit.Before;
import org.junit.Test;

public class ClosePlanAgreedTest {

    private final ExitWorld world = new ExitWorld();
    private final Deal deal = world.aDeal().build();

    @Before
    public void aPlanHasToBeAgreed() {
        world.required("The close plan is agreed", new ClosePlanAgreed());
    }

    @Test
    public void itIsMet_whenTheCustomerAgreedToThePlanAsItStands() {
        world.closePlans.put(deal.id(), new PlanState(3, true, false, List.of()));

        assertMet(world.resultFor(deal));
    }

    @Test
    public void aPlanThatNobodyAgreedToIsNotEnough() {
        world.closePlans.put(deal.id(), new PlanState(3, false, false, List.of()));

        assertStands(world.resultFor(deal), CriterionState.UNMET, "pipewright.exit.plan.not-agreed");
    }

    @Test
    public void aPlanThatChangedSinceHasToBeAgreedAgain() {
        world.closePlans.put(deal.id(), new PlanState(3, true, true, List.of()));

        assertStands(world.resultFor(deal), CriterionState.UNMET, "pipewright.exit.plan.changed");
    }

    @Test
    public void anEmptyPlanCannotBeAgreed() {
        assertStands(world.resultFor(deal), CriterionState.UNMET, "pipewright.exit.plan.none");

        world.closePlans.put(deal.id(), new PlanState(0, true, false, List.of()));
        assertStands(world.resultFor(deal), CriterionState.UNMET, "pipewright.exit.plan.none");
    }
}

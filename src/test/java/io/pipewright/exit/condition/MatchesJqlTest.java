package io.pipewright.exit.condition;

import static io.pipewright.exit.ExitAssertions.assertMet;
import static io.pipewright.exit.ExitAssertions.assertStands;
import static org.assertj.core.api.Assertions.assertThat;

import io.pipewright.deal.Deal;
import io.pipewright.exit.CriterionResult;
import io.pipewright.exit.ExitWorld;
import io.pipewright.kernel.Reason;
import org.junit.Test;

public class MatchesJqlTest {

    private final ExitWorld world = new ExitWorld();
    private final Deal deal = world.aDeal().build();

    @Test
    public void aDealThatTheQueryFindsMeetsIt() {
        world.required("Has a demo", new MatchesJql("labels = demo"));
        world.jql.match("labels = demo");

        assertMet(world.resultFor(deal));
    }

    @Test
    public void aDealThatTheQueryDoesNotFindDoesNot() {
        world.required("Has a demo", new MatchesJql("labels = demo"));
        world.jql.match("labels = other");

        assertStands(world.resultFor(deal), CriterionState.UNMET, "pipewright.exit.jql.no-match");
    }

    @Test
    public void aWrongQueryIsBroken_andPassesOnWhatIsWrong() {
        world.required("Has a demo", new MatchesJql("labels !"));

        CriterionResult result = world.resultFor(deal);

        assertStands(result, CriterionState.BROKEN, "pipewright.exit.jql.broken");
        assertThat(result.reasons().get(0).arguments().get(1)).isInstanceOf(Reason.class);
        assertThat(result.blocks()).isTrue();
    }
}

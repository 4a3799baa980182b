package io.pipewright.exit.condition;

import static io.pipewright.exit.ExitAssertions.assertMet;
import static io.pipewright.exit.ExitAssertions.assertStands;
import static org.assertj.core.api.Assertions.assertThat;

import io.pipewright.deal.Deal;
import io.pipewright.exit.CriterionResult;
import io.pipewright.exit.ExitWorld;
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

        CriterionResult result = world.resultFor(deal);

        assertStands(result, CriterionState.UNMET, "pipewright.exit.jql.no-match");
        assertThat(result.reasons().get(0).arguments()).containsExactly("Has a demo");
    }

    @Test
    public void s8_aWrongQueryIsBroken_andNobodyIsToldWhatItAsks() {
        world.required("Has a demo", new MatchesJql("labels !"));

        CriterionResult result = world.resultFor(deal);

        assertStands(result, CriterionState.BROKEN, "pipewright.exit.jql.broken");
        assertThat(result.reasons().get(0).arguments()).containsExactly("Has a demo");
        assertThat(result.blocks()).isTrue();
    }
}

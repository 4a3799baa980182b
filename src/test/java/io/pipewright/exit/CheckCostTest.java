package io.pipewright.exit;

import static org.assertj.core.api.Assertions.assertThat;

import io.pipewright.deal.Deal;
import io.pipewright.exit.condition.CanvasComplete;
import io.pipewright.exit.condition.ClosePlanAgreed;
import io.pipewright.exit.condition.ClosePlanTasksDone;
import io.pipewright.exit.condition.DecisionWithin;
import io.pipewright.exit.condition.FieldIs;
import io.pipewright.exit.condition.InfluentialStakeholder;
import io.pipewright.exit.condition.MatchesJql;
import io.pipewright.exit.condition.Question;
import io.pipewright.exit.condition.TaskScope;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.Test;

public class CheckCostTest {

    private final ExitWorld world = new ExitWorld();
    private final Deal deal = world.aDeal().build();

    @Test
    public void aReviewAsksEachSourceOnce_withOneCriterionOfEachKindOrTwenty() {
        addOneOfEachKind();
        List<Integer> small = callsOfAReview();

        addOneOfEachKind();
        addOneOfEachKind();
        List<Integer> large = callsOfAReview();

        assertThat(small).containsExactly(1, 1, 1, 1, 1, 1, 1, 1);
        assertThat(large).isEqualTo(small);
        assertThat(world.check(deal).results()).hasSize(24);
    }

    @Test
    public void lookingAheadCostsNoMoreThanOneReview() {
        addOneOfEachKind();
        world.add(ExitWorld.PROJECT, "evaluation", true, "Seats", FieldIs.set("customfield_9"));

        assertThat(callsOf(() -> world.checkPath(deal))).containsExactly(1, 1, 1, 1, 1, 1, 1, 1);
    }

    @Test
    public void aSourceThatNoCriterionNeedsIsNotAsked() {
        world.required("Question", new Question());

        assertThat(callsOfAReview()).containsExactly(1, 1, 1, 1, 0, 0, 0, 0);
    }

    private void addOneOfEachKind() {
        world.required("Question", new Question());
        world.required("Field", FieldIs.set("customfield_" + world.criteria.queries()));
        world.required("Agreed", new ClosePlanAgreed());
        world.required("Tasks", new ClosePlanTasksDone(TaskScope.ALL));
        world.required("Person", new InfluentialStakeholder());
        world.required("Canvas", new CanvasComplete());
        world.required("Decision", new DecisionWithin(30));
        world.required("Query", new MatchesJql("labels = demo" + world.criteria.queries()));
    }

    private List<Integer> callsOfAReview() {
        return callsOf(() -> world.check(deal));
    }

    private List<Integer> callsOf(Runnable check) {
        List<Integer> before = calls();
        check.run();
        List<Integer> after = calls();
        return IntStream.range(0, before.size())
                .mapToObj(i -> after.get(i) - before.get(i))
                .toList();
    }

    private List<Integer> calls() {
        return List.of(
                world.pipelines.queries(),
                world.criteria.queries(),
                world.answers.queries(),
                world.waivers.queries(),
                world.fields.queries(),
                world.closePlans.queries(),
                world.jql.queries(),
                world.windows.queries());
    }
}

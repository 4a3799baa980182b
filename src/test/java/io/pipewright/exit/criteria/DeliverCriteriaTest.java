package io.pipewright.exit.criteria;

import static io.pipewright.stage.PipelineTemplate.THE_MODEL;
import static org.assertj.core.api.Assertions.assertThat;

import io.pipewright.exit.ExitCheck;
import io.pipewright.exit.ExitWorld;
import io.pipewright.exit.condition.Question;
import java.util.List;
import org.junit.Test;

public class DeliverCriteriaTest {

    private final ExitWorld world = new ExitWorld();
    private final DeliverCriteria deliver = new DeliverCriteria(world.criteria);

    @Test
    public void aNewPipelineGetsTheCriteriaOfItsTemplate_inOrderWithinEachStage() {
        List<ExitCriterion> added = deliver.deliver(ExitWorld.PROJECT, THE_MODEL);

        assertThat(added)
                .hasSameSizeAs(DefaultCriteria.of(THE_MODEL))
                .isEqualTo(world.criteria.ofPipeline(ExitWorld.PROJECT));
        assertThat(added)
                .filteredOn(criterion -> criterion.stageKey().equals("issue-recognised"))
                .extracting(ExitCriterion::position)
                .containsExactly(1, 2, 3, 4, 5);
        assertThat(added).extracting(ExitCriterion::id).doesNotHaveDuplicates();
    }

    @Test
    public void deliveringAgainAddsNothing() {
        deliver.deliver(ExitWorld.PROJECT, THE_MODEL);

        assertThat(deliver.deliver(ExitWorld.PROJECT, THE_MODEL)).isEmpty();
        assertThat(world.criteria.ofPipeline(ExitWorld.PROJECT)).hasSameSizeAs(DefaultCriteria.of(THE_MODEL));
    }

    @Test
    public void whatAnAdministratorRetiredDoesNotComeBack() {
        ExitCriterion only = world.required("Only", new Question());
        world.criteria.save(ExitWorld.PROJECT, List.of(only.retire()));

        assertThat(deliver.deliver(ExitWorld.PROJECT, THE_MODEL)).isEmpty();
    }

    @Test
    public void aFreshDealOfTheModelIsHeldByItsIssueAndItsDecision() {
        deliver.deliver(ExitWorld.PROJECT, THE_MODEL);

        ExitCheck check = world.check(world.aDeal().withoutCloseDate().build());

        assertThat(check.blockingReasons())
                .extracting(reason -> reason.key())
                .containsExactly("pipewright.exit.question.unanswered", "pipewright.exit.decision.no-date");
        assertThat(check.results()).hasSize(6);
    }
}

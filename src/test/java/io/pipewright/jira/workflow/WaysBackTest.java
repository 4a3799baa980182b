package io.pipewright.jira.workflow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.times;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import io.pipewright.exit.StageLeft;
import io.pipewright.history.DealState;
import io.pipewright.history.DealVersion;
import io.pipewright.history.DealVersions;
import io.pipewright.jira.actor.Present;
import io.pipewright.jira.wiring.FeaturesInMemory;
import io.pipewright.stage.PipelineFixture;
import io.pipewright.stage.PipelineTemplate;
import io.pipewright.stage.Pipelines;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.Test;

/** U3, U4: a deal goes back to the stage it left, and only an administrator of the project takes a win or a loss back. */
@SuppressWarnings("unchecked") // the workflow library's collections are raw
public class WaysBackTest {

    private final FeaturesInMemory world = new FeaturesInMemory();
    private final Transition transition = new Transition("lost");
    private final StageLeftCondition left = new StageLeftCondition(world.pipelines, new StageLeft(world.versions));

    @Test
    public void onlyTheWayToTheStageThatTheDealLeftIsOpen() {
        stoodIn("beyond-lead", "issue-recognised", "evaluation", "parked", "lost");

        assertThat(passes("evaluation")).isTrue();
        assertThat(passes("issue-recognised")).isFalse();
        assertThat(passes("beyond-lead")).isFalse();
    }

    @Test
    public void aDealThatCameBackCountsFromWhereItStoodLast() {
        stoodIn("approval", "won", "evaluation", "lost");

        assertThat(passes("evaluation")).isTrue();
        assertThat(passes("approval")).isFalse();
    }

    @Test
    public void aDealThatTheHistoryDoesNotKnowCountsAsHavingLeftTheFirstStage() {
        assertThat(passes("beyond-lead")).isTrue();
        assertThat(passes("issue-recognised")).isFalse();
    }

    @Test
    public void severalWaysOfOneDealAskTheHistoryOnce() {
        DealVersions versions = mock(DealVersions.class);
        StageLeftCondition condition = new StageLeftCondition(world.pipelines, new StageLeft(versions));
        Map<String, Object> shared = new HashMap<>(transition.vars());

        condition.passesCondition(shared, Map.of(StageLeftCondition.STAGE, "evaluation"), null);
        condition.passesCondition(shared, Map.of(StageLeftCondition.STAGE, "approval"), null);

        verify(versions, times(1)).ofDeals(org.mockito.ArgumentMatchers.any(), org.mockito.ArgumentMatchers.any());
    }

    @Test
    public void aProjectWithoutAPipelineOffersNoWayBack() {
        Pipelines none = mock(Pipelines.class);
        when(none.ofProject(FeaturesInMemory.PROJECT)).thenReturn(Optional.empty());

        assertThat(new StageLeftCondition(none, new StageLeft(world.versions))
                        .passesCondition(transition.vars(), Map.of(StageLeftCondition.STAGE, "beyond-lead"), null))
                .isFalse();
    }

    @Test
    public void onlyWhoAdministersTheProjectMayUndo() {
        assertThat(undo(true)).isTrue();
        assertThat(undo(false)).isFalse();
    }

    private boolean undo(boolean administers) {
        UndoEndCondition condition = new UndoEndCondition(
                (actor, project) -> administers && project == FeaturesInMemory.PROJECT, Present.of(world.actor));
        return condition.passesCondition(transition.vars(), Map.of(), null);
    }

    private boolean passes(String stage) {
        return left.passesCondition(transition.vars(), Map.of(StageLeftCondition.STAGE, stage), null);
    }

    private void stoodIn(String... stages) {
        for (int at = 0; at < stages.length; at++) {
            DealState state = new DealState(
                    FeaturesInMemory.PROJECT,
                    PipelineFixture.statusId(PipelineTemplate.THE_MODEL, stages[at]),
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty());
            world.versions.append(List.of(DealVersion.unstored(
                    1, state, Instant.parse("2026-01-01T00:00:00Z").plusSeconds(at), at)));
        }
    }
}

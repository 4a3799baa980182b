package io.pipewright.exit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.pipewright.deal.Deal;
import io.pipewright.deal.DealBuilder;
import io.pipewright.exit.condition.InMemoryClosePlanState;
import io.pipewright.exit.condition.PlanSide;
import io.pipewright.exit.condition.PlanState;
import io.pipewright.history.DealState;
import io.pipewright.history.DealVersion;
import io.pipewright.history.InMemoryDealVersions;
import io.pipewright.kernel.Actor;
import io.pipewright.kernel.Actors;
import io.pipewright.kernel.Conflict;
import io.pipewright.kernel.NotPermitted;
import io.pipewright.stage.DealForUser;
import io.pipewright.stage.InMemoryDeals;
import io.pipewright.stage.InMemoryPipelines;
import io.pipewright.stage.PipelineFixture;
import io.pipewright.stage.PipelineTemplate;
import io.pipewright.stage.StageTransition;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.Before;
import org.junit.Test;

/** U3, U4: how a deal ends, and how an end is taken back. */
public class ViewEndTest {

    private static final long PROJECT = 10000;

    private final Actor actor = Actors.rep("2026-01-10T03:00:00Z", "Asia/Seoul");
    private final InMemoryPipelines pipelines = new InMemoryPipelines();
    private final InMemoryDeals deals = new InMemoryDeals(pipelines);
    private final InMemoryDealVersions versions = new InMemoryDealVersions();
    private final InMemoryClosePlanState plans = new InMemoryClosePlanState();
    private final Set<String> refusedByJira = new HashSet<>();
    private final ViewEnd viewEnd = new ViewEnd(
            (transitions, who, deal) -> transitions.stream()
                    .filter(one -> !refusedByJira.contains(one.key()))
                    .toList(),
            new StageLeft(versions),
            plans);

    @Before
    public void aPipeline() {
        pipelines.save(PipelineFixture.pipelineOf(PipelineTemplate.THE_MODEL, PROJECT));
    }

    @Test
    public void aDealInItsLastStageCanBeWonLostOrParked() {
        assertThat(waysOf("approval")).containsExactly("lose", "park", "win");
        assertThat(waysOf("evaluation")).containsExactly("lose", "park");
    }

    @Test
    public void aLostDealIsResumedWhereItStood_orTheLossIsUndone() {
        assertThat(waysOf("evaluation", "parked", "lost"))
                .containsExactly("return-below-deal", "resume-in-evaluation", "undo-to-evaluation");
    }

    @Test
    public void aWonDealCanOnlyBeUndone_backToTheStageItWasWonFrom() {
        assertThat(waysOf("approval", "won")).containsExactly("undo-to-approval");
    }

    @Test
    public void whoLeftBeforeItWasADealComesBackThroughTheFirstGate() {
        assertThat(waysOf("beyond-lead", "lost")).containsExactly("reopen", "return-below-deal", "undo-to-beyond-lead");
    }

    @Test
    public void whatJiraDoesNotOfferIsNotShown_andRefused() {
        refusedByJira.add("undo-to-approval");
        DealForUser won = standingIn("approval", "won");

        assertThat(viewEnd.of(actor, won).ways()).isEmpty();
        assertThatThrownBy(() -> viewEnd.way(actor, won, "undo-to-approval")).isInstanceOf(NotPermitted.class);
    }

    @Test
    public void aTransitionThatTheStageDoesNotHaveIsAConflict() {
        DealForUser deal = standingIn("evaluation");

        assertThatThrownBy(() -> viewEnd.way(actor, deal, "win")).isInstanceOf(Conflict.class);
        assertThatThrownBy(() -> viewEnd.way(actor, deal, "advance-to-final-negotiation"))
                .isInstanceOf(Conflict.class);
        assertThat(viewEnd.way(actor, deal, "lose").actionId()).isEqualTo(31);
    }

    @Test
    public void theOpenTasksOfThePlanAreNamed() {
        PlanState.OpenTask task =
                new PlanState.OpenTask("<b>Sign</b>", PlanSide.CUSTOMER, Optional.of(LocalDate.of(2026, 1, 5)));
        DealForUser deal = standingIn("approval");
        plans.put(deal.deal().id(), new PlanState(1, true, false, List.of(task)));

        assertThat(viewEnd.of(actor, deal).openTasks()).containsExactly(task);
    }

    @Test
    public void thePlanIsReadOnlyWhereTheDealCanBeWon() {
        viewEnd.of(actor, standingIn("evaluation"));
        refusedByJira.add("win");
        viewEnd.of(actor, standingIn("approval"));

        assertThat(plans.queries()).isZero();
    }

    private List<String> waysOf(String... stages) {
        return viewEnd.of(actor, standingIn(stages)).ways().stream()
                .map(StageTransition::key)
                .toList();
    }

    /** A deal that came through these stages and stands in the last. */
    private DealForUser standingIn(String... stages) {
        Deal deal = DealBuilder.aDeal()
                .inProject(PROJECT)
                .inStatus(statusId(stages[stages.length - 1]))
                .build();
        for (int at = 0; at < stages.length; at++) {
            DealState state = new DealState(
                    PROJECT,
                    statusId(stages[at]),
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty());
            versions.append(List.of(DealVersion.unstored(
                    deal.id().value(),
                    state,
                    Instant.parse("2026-01-01T00:00:00Z").plusSeconds(at),
                    at)));
        }
        return deals.of(deal).orElseThrow();
    }

    private static String statusId(String stage) {
        return PipelineFixture.statusId(PipelineTemplate.THE_MODEL, stage);
    }
}

package io.pipewright.exit;

import static org.assertj.core.api.Assertions.assertThat;

import io.pipewright.deal.Deal;
import io.pipewright.deal.Probability;
import io.pipewright.exit.condition.InMemoryClosePlanState;
import io.pipewright.exit.condition.Question;
import io.pipewright.history.DealVersion;
import io.pipewright.history.InMemoryDealVersions;
import io.pipewright.history.States;
import io.pipewright.history.StatusSince;
import io.pipewright.stage.InMemoryOverrides;
import io.pipewright.stage.Stage;
import io.pipewright.stage.StageDefaults;
import io.pipewright.stage.StageTransition;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.Test;

/** Statuses 10001 to 10009 are the stages of The Model in order; it is 10 January 2026 in Seoul. */
public class ViewStageTest {

    private final ExitWorld world = new ExitWorld();
    private final InMemoryOverrides own = new InMemoryOverrides();
    private final InMemoryDealVersions versions = new InMemoryDealVersions();
    private final InMemoryClosePlanState plans = new InMemoryClosePlanState();
    private final ViewEnd viewEnd = new ViewEnd((ways, who, deal) -> ways, new StageLeft(versions), plans);
    private final ViewStage viewStage =
            new ViewStage(world.checkExit, new StageDefaults(own), new StatusSince(versions), viewEnd);

    @Test
    public void theStagesBeforeTheDealsOwnArePassed_andTheOneBehindItIsNext() {
        StageView view = viewOf(world.aDeal().inStatus("10003").build());

        assertThat(view.path())
                .extracting(Stage::key)
                .containsExactly(
                        "beyond-lead", "issue-recognised", "evaluation", "final-negotiation", "approval", "won");
        assertThat(places(view::isPassed)).containsExactly(0, 1);
        assertThat(places(view::isCurrent)).containsExactly(2);
        assertThat(places(view::isNext)).containsExactly(3);
    }

    @Test
    public void besideThePathNothingIsPassedAndNothingLiesAhead() {
        world.add(ExitWorld.PROJECT, "evaluation", true, "Budget is known", new Question());

        StageView lost = viewOf(world.aDeal().inStatus("10007").build());
        StageView unmapped = viewOf(world.aDeal().inStatus("99").build());

        assertThat(lost.place()).isEmpty();
        assertThat(lost.deal().stage().orElseThrow().key()).isEqualTo("lost");
        assertThat(lost.ahead()).isEmpty();
        assertThat(unmapped.place()).isEmpty();
        assertThat(unmapped.here().obstacle()).isPresent();
        assertThat(places(unmapped::isNext)).isEmpty();
    }

    /** U4: the path of an ended deal shows how far it got. */
    @Test
    public void aLostDealShowsHowFarItGot() {
        Deal deal = world.aDeal().inStatus("10007").build();
        inStatus(deal, "10001", "2025-10-01T00:00:00Z", 0);
        inStatus(deal, "10003", "2025-10-31T16:00:00Z", 1);
        inStatus(deal, "10007", "2025-11-20T16:00:00Z", 2);

        StageView view = viewOf(deal);

        assertThat(view.hasEnded()).isTrue();
        assertThat(places(view::isPassed)).containsExactly(0, 1);
        assertThat(places(view::isReached)).containsExactly(2);
        assertThat(places(view::isCurrent)).isEmpty();
        assertThat(view.lastOnTheWay().orElseThrow().key()).isEqualTo("evaluation");
    }

    /** U3, U4: the buttons of the panel come with it; the plan is read when one of them is pressed. */
    @Test
    public void theWaysOfADealToEnd_orToComeBack_arePartOfTheView() {
        Deal lost = world.aDeal().inStatus("10007").build();
        inStatus(lost, "10003", "2025-10-31T16:00:00Z", 1);
        inStatus(lost, "10007", "2025-11-20T16:00:00Z", 2);

        assertThat(waysOf(world.aDeal().inStatus("10005").build())).containsExactly("lose", "park", "win");
        assertThat(waysOf(lost)).containsExactly("return-below-deal", "resume-in-evaluation", "undo-to-evaluation");
        assertThat(plans.queries()).isZero();
    }

    private List<String> waysOf(Deal deal) {
        return viewOf(deal).ways().stream().map(StageTransition::key).toList();
    }

    /** U4. */
    @Test
    public void aWonDealHasPassedItsWholePath() {
        StageView view = viewOf(world.aDeal().inStatus("10006").build());

        assertThat(view.hasEnded()).isTrue();
        assertThat(places(view::isPassed)).containsExactly(0, 1, 2, 3, 4);
        assertThat(places(view::isReached)).isEmpty();
    }

    @Test
    public void onlyStagesAheadThatAskForSomethingAreLookedAt() {
        world.required("First", new Question());
        world.add(ExitWorld.PROJECT, "evaluation", true, "Later", new Question());

        StageView view = viewOf(world.aDeal().build());

        assertThat(view.here().results()).hasSize(1);
        assertThat(view.ahead())
                .extracting(check -> check.stage().orElseThrow().key())
                .containsExactly("evaluation");
    }

    @Test
    public void theDaysInAStageAreCountedInTheUsersZone_fromTheNewestRunInTheStatus() {
        Deal deal = world.aDeal().inStatus("10002").build();
        // 16:00 in London is the next day in Seoul
        inStatus(deal, "10001", "2025-10-01T00:00:00Z", 0);
        inStatus(deal, "10002", "2025-10-31T16:00:00Z", 1);

        StageView view = viewOf(deal);

        assertThat(view.since()).isEqualTo("2025-11-01");
        assertThat(view.days()).isEqualTo(70);
        assertThat(view.stale()).isTrue();
    }

    @Test
    public void aDealThatTheHistoryDoesNotKnowHasBeenInItsStageSinceItsCreation() {
        StageView view = viewOf(world.aDeal().created("2026-01-05T09:00:00Z").build());

        assertThat(view.days()).isEqualTo(5);
        assertThat(view.stale()).isFalse();
    }

    @Test
    public void aValueThatSomebodySetIsToldFromTheStages() {
        Deal deal = world.aDeal().inStatus("10002").build();
        own.keepProbability(deal.id(), Probability.of(40));

        assertThat(viewOf(deal).ownProbability()).isTrue();
        assertThat(viewOf(deal).ownCategory()).isFalse();
    }

    /** Case C03: outside open stages the stage's values hold, and what a rep set waits. */
    @Test
    public void whatSomebodySetIsNotShownWhereItDoesNotHold() {
        Deal lost = world.aDeal().inStatus("10007").build();
        own.keepProbability(lost.id(), Probability.of(40));

        assertThat(viewOf(lost).ownProbability()).isFalse();
    }

    private StageView viewOf(Deal deal) {
        return viewStage.of(world.actor, world.deals.of(deal).orElseThrow());
    }

    private void inStatus(Deal deal, String status, String since, long changeId) {
        versions.append(
                List.of(DealVersion.unstored(deal.id().value(), States.plain(status), Instant.parse(since), changeId)));
    }

    private static List<Integer> places(java.util.function.IntPredicate is) {
        return IntStream.range(0, 6).filter(is).boxed().toList();
    }
}

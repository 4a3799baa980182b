package io.pipewright.exit;

import io.pipewright.exit.condition.ClosePlanState;
import io.pipewright.kernel.Actor;
import io.pipewright.kernel.Conflict;
import io.pipewright.kernel.NotPermitted;
import io.pipewright.kernel.Reason;
import io.pipewright.stage.DealForUser;
import io.pipewright.stage.PipelineTemplate;
import io.pipewright.stage.Stage;
import io.pipewright.stage.StageTransition;
import io.pipewright.stage.TransitionKind;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;

/** Use case: how a deal can be won, lost or parked, and how an end can be taken back. */
public final class ViewEnd {

    private static final Set<TransitionKind> ENDS = EnumSet.of(
            TransitionKind.WIN,
            TransitionKind.LOSE,
            TransitionKind.PARK,
            TransitionKind.REOPEN,
            TransitionKind.RESUME,
            TransitionKind.UNDO);

    private final OfferedTransitions offered;
    private final StageLeft stageLeft;
    private final ClosePlanState plans;

    public ViewEnd(OfferedTransitions offered, StageLeft stageLeft, ClosePlanState plans) {
        this.offered = offered;
        this.stageLeft = stageLeft;
        this.plans = plans;
    }

    /** What this user can do about the end of the deal now. The close plan is read only where the deal can be won. */
    public EndView of(Actor actor, DealForUser deal) {
        List<StageTransition> ways = offered.among(candidates(deal), actor, deal);
        boolean canWin = ways.stream().anyMatch(way -> way.kind() == TransitionKind.WIN);
        return new EndView(deal, ways, canWin ? plans.of(deal.deal().id()).openTasks() : List.of(), actor.today());
    }

    /**
     * The transitions alone, for whoever knows the deal's history already: no query of ours.
     *
     * @param left the stage on the way to an order in which the deal stands or stood last, as far as the history knows
     */
    List<StageTransition> ways(Actor actor, DealForUser deal, Optional<Stage> left) {
        return offered.among(
                candidates(deal, () -> left.orElseGet(() -> StageLeft.first(deal.pipeline()))), actor, deal);
    }

    /**
     * The transition of this key.
     *
     * @throws Conflict when a deal in this stage has no such transition
     * @throws NotPermitted when this user may not make it
     */
    public StageTransition way(Actor actor, DealForUser deal, String key) {
        StageTransition way = candidates(deal).stream()
                .filter(candidate -> candidate.key().equals(key))
                .findFirst()
                .orElseThrow(() ->
                        deal.mayEdit() ? new Conflict(Reason.of("pipewright.deal.end.not-here")) : notPermitted());
        if (offered.among(List.of(way), actor, deal).isEmpty()) {
            throw notPermitted();
        }
        return way;
    }

    private static NotPermitted notPermitted() {
        return new NotPermitted(Reason.of("pipewright.deal.end.not-permitted"));
    }

    private List<StageTransition> candidates(DealForUser deal) {
        return candidates(deal, () -> stageLeft.of(deal.deal().id().value(), deal.pipeline()));
    }

    /** Asks where the deal stood last only where a way depends on it. */
    private static List<StageTransition> candidates(DealForUser deal, Supplier<Stage> left) {
        List<StageTransition> ways = ends(deal);
        if (ways.stream().allMatch(way -> way.onlyAfter().isEmpty())) {
            return ways;
        }
        String leftKey = left.get().key();
        return ways.stream()
                .filter(way -> way.onlyAfter().map(leftKey::equals).orElse(true))
                .toList();
    }

    private static List<StageTransition> ends(DealForUser deal) {
        Optional<PipelineTemplate> template =
                PipelineTemplate.ofCode(deal.pipeline().template());
        return deal
                .stage()
                .flatMap(stage -> template.map(of -> of.transitionsFrom(stage.key())))
                .orElse(List.of())
                .stream()
                .filter(way -> ENDS.contains(way.kind()))
                .toList();
    }
}

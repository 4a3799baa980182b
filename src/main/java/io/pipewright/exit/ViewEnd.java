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
import java.util.stream.Stream;

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

    /** What this user can do about the end of the deal now. */
    public EndView of(Actor actor, DealForUser deal) {
        List<StageTransition> ways =
                candidates(deal).filter(way -> offered.offers(actor, deal, way)).toList();
        return new EndView(deal, ways, plans.of(deal.deal().id()).openTasks(), actor.today());
    }

    /**
     * The transition of this key.
     *
     * @throws Conflict when a deal in this stage has no such transition
     * @throws NotPermitted when this user may not make it
     */
    public StageTransition way(Actor actor, DealForUser deal, String key) {
        StageTransition way = candidates(deal)
                .filter(candidate -> candidate.key().equals(key))
                .findFirst()
                .orElseThrow(() ->
                        deal.mayEdit() ? new Conflict(Reason.of("pipewright.deal.end.not-here")) : notPermitted());
        if (!offered.offers(actor, deal, way)) {
            throw notPermitted();
        }
        return way;
    }

    private static NotPermitted notPermitted() {
        return new NotPermitted(Reason.of("pipewright.deal.end.not-permitted"));
    }

    private Stream<StageTransition> candidates(DealForUser deal) {
        Optional<Stage> stage = deal.stage();
        Optional<PipelineTemplate> template =
                PipelineTemplate.ofCode(deal.pipeline().template());
        if (stage.isEmpty() || template.isEmpty()) {
            return Stream.empty();
        }
        List<StageTransition> ways = template.get().transitionsFrom(stage.get().key()).stream()
                .filter(way -> ENDS.contains(way.kind()))
                .toList();
        return ways.stream().anyMatch(way -> way.onlyAfter().isPresent())
                ? withLeft(
                        ways,
                        stageLeft.of(deal.deal().id().value(), deal.pipeline()).key())
                : ways.stream();
    }

    private static Stream<StageTransition> withLeft(List<StageTransition> ways, String left) {
        return ways.stream()
                .filter(way ->
                        way.onlyAfter().isEmpty() || way.onlyAfter().get().equals(left));
    }
}

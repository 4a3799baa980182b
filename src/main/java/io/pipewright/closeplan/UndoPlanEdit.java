package io.pipewright.closeplan;

import io.pipewright.kernel.Actor;
import io.pipewright.kernel.Conflict;
import io.pipewright.kernel.InvalidValue;
import io.pipewright.kernel.Reason;
import io.pipewright.kernel.Stamp;
import io.pipewright.stage.DealForUser;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Use case: take the last edit of a plan back. That is an edit in its turn: nothing of what was done is forgotten, and undoing it brings
 * the change back.
 */
public final class UndoPlanEdit {

    private final PlanDesk desk;

    public UndoPlanEdit(PlanDesk desk) {
        this.desk = desk;
    }

    /**
     * Takes the edit back that the user saw as the last one.
     *
     * @throws Conflict when somebody has done something else since
     * @throws InvalidValue naming {@code plan} when there is nothing to take back
     */
    public PlanOverview undo(Actor actor, DealForUser deal, long editSeen) {
        desk.requireEditable(deal);
        ClosePlan plan = desk.plans().of(deal.deal().id());
        desk.requireEdits(plan);
        LastEdit last = plan.past()
                .last()
                .filter(LastEdit::whole)
                .orElseThrow(() -> new InvalidValue("plan", Reason.of("pipewright.closeplan.undo.nothing")));
        if (last.number() != editSeen || !undone(actor, deal, plan, last)) {
            throw PlanDesk.planChanged();
        }
        desk.record(actor, deal, PlanActivity.undone(last));
        return desk.overview(actor, deal);
    }

    private boolean undone(Actor actor, DealForUser deal, ClosePlan plan, LastEdit last) {
        if (last.frame().isPresent()) {
            PlanFrame before = last.frame().get();
            return desk.plans().frame(deal.deal().id(), last.number(), before, LastEdit.Kind.UNDO, actor.stamp());
        }
        List<TaskEdit> edits = last.tasks().entrySet().stream()
                .flatMap(was -> edit(plan, was, actor.stamp()).stream())
                .toList();
        return desk.plans().changeAll(deal.deal().id(), LastEdit.Kind.UNDO, last.number(), edits, actor.stamp());
    }

    private static Optional<TaskEdit> edit(ClosePlan plan, Map.Entry<TaskId, Optional<TaskPast>> was, Stamp stamp) {
        return plan.record(was.getKey())
                .map(task -> new TaskEdit(
                        task,
                        was.getValue().map(past -> task.restored(past, stamp)).orElseGet(() -> task.removed(stamp))));
    }
}

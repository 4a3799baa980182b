package io.pipewright.closeplan;

import io.pipewright.closeplan.Rescheduling.Moved;
import io.pipewright.closeplan.schedule.Squeeze;
import io.pipewright.closeplan.schedule.WorkDays;
import io.pipewright.kernel.Actor;
import io.pipewright.kernel.Conflict;
import io.pipewright.kernel.Days;
import io.pipewright.kernel.InvalidValue;
import io.pipewright.kernel.Reason;
import io.pipewright.stage.DealForUser;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Use case: keep a plan in step when dates move: shift open tasks, fit them to a new close date, or let one slip with what waits for it.
 * What is done stays where it is. An empty choice of tasks means all of them.
 */
public final class ReschedulePlan {

    private final PlanDesk desk;

    public ReschedulePlan(PlanDesk desk) {
        this.desk = desk;
    }

    /** The deal itself. @throws io.pipewright.kernel.NotPermitted when the user may not edit it, before the rest of a request is read */
    public DealForUser editable(DealForUser deal) {
        desk.requireEditable(deal);
        return deal;
    }

    /** What the move would do; nothing is stored. @throws Conflict when the plan is no longer in the revision seen */
    public Rescheduling preview(Actor actor, DealForUser deal, long planRevisionSeen, Move move, Set<TaskId> chosen) {
        desk.requireEditable(deal);
        ClosePlan plan = desk.asSeen(deal, planRevisionSeen);
        List<Moved> moved = moved(plan, actor.today(), desk.settings(deal).workDays(), move, chosen);
        ClosePlan after = after(plan, moved, actor);
        List<PlanWarning> now = desk.overview(actor, deal, plan).warnings();
        List<PlanWarning> then = desk.overview(actor, deal, after).warnings();
        List<PlanWarning> added = then.stream()
                .filter(warning -> warning.kind() != PlanWarning.Kind.CHANGED_SINCE_AGREED)
                .filter(warning -> now.stream().noneMatch(warning::isAbout))
                .toList();
        return new Rescheduling(moved, plan.end(), after.end(), added);
    }

    /**
     * Moves the tasks, all of them or, when one is no longer as it was read, none.
     *
     * @throws Conflict when the plan is no longer in the revision seen
     * @throws InvalidValue naming {@code tasks} when nothing would move, {@code date} when the new end is over already or a date is out of
     *     range
     */
    public PlanOverview apply(Actor actor, DealForUser deal, long planRevisionSeen, Move move, Set<TaskId> chosen) {
        desk.requireEditable(deal);
        ClosePlan plan = desk.asSeen(deal, planRevisionSeen);
        desk.requireEdits(plan);
        List<Moved> moved = moved(plan, actor.today(), desk.settings(deal).workDays(), move, chosen);
        List<TaskEdit> edits = moved.stream()
                .map(step -> new TaskEdit(step.task(), moved(step, actor)))
                .toList();
        if (!desk.plans()
                .changeAll(deal.deal().id(), LastEdit.Kind.MOVED, plan.past().edits(), edits, actor.stamp())) {
            throw PlanDesk.planChanged();
        }
        desk.record(actor, deal, PlanActivity.moved(edits.size()));
        return desk.overview(actor, deal);
    }

    private static Task moved(Moved step, Actor actor) {
        return step.task().saying(step.task().content().due(step.to()), actor.stamp());
    }

    private static ClosePlan after(ClosePlan plan, List<Moved> moved, Actor actor) {
        Map<TaskId, Task> next = new HashMap<>();
        moved.forEach(step -> next.put(step.task().id(), moved(step, actor)));
        List<Task> records = plan.records().stream()
                .map(task -> next.getOrDefault(task.id(), task))
                .toList();
        return new ClosePlan(plan.deal(), plan.revision(), plan.frame(), records, plan.agreements(), plan.past());
    }

    private static List<Moved> moved(ClosePlan plan, LocalDate today, WorkDays days, Move move, Set<TaskId> chosen) {
        List<Task> tasks = plan.open().stream()
                .filter(task -> chosen.isEmpty() || chosen.contains(task.id()))
                .toList();
        List<Moved> all;
        if (move instanceof Move.Shift shift) {
            all = tasks.stream()
                    .map(task -> new Moved(task, days.plus(task.targetDate(), shift.workDays())))
                    .toList();
        } else if (move instanceof Move.Fit fit) {
            all = fitted(tasks, fit.end(), today, days);
        } else {
            all = slipped(plan, (Move.Slip) move, days);
        }
        List<Moved> really = all.stream()
                .filter(step -> !step.to().equals(step.task().targetDate()))
                .toList();
        if (really.isEmpty()) {
            throw new InvalidValue("tasks", Reason.of("pipewright.closeplan.move.nothing"));
        }
        really.forEach(step -> Days.checked("date", step.to()));
        return really;
    }

    private static List<Moved> fitted(List<Task> tasks, LocalDate end, LocalDate today, WorkDays days) {
        if (days.onOrBefore(end).isBefore(today)) {
            throw new InvalidValue("date", Reason.of("pipewright.closeplan.move.over", end));
        }
        List<Task> upToContract =
                tasks.stream().filter(task -> !task.afterContract()).toList();
        if (upToContract.isEmpty()) {
            return List.of();
        }
        List<LocalDate> dates = new Squeeze(today, days)
                .to(end, upToContract.stream().map(Task::targetDate).toList());
        List<Moved> moved = new ArrayList<>();
        for (int i = 0; i < dates.size(); i++) {
            moved.add(new Moved(upToContract.get(i), dates.get(i)));
        }
        Task last = upToContract.get(upToContract.size() - 1);
        int later = days.between(last.targetDate(), dates.get(dates.size() - 1));
        tasks.stream()
                .filter(Task::afterContract)
                .map(task -> new Moved(task, days.plus(task.targetDate(), later)))
                .forEach(moved::add);
        return moved;
    }

    private static List<Moved> slipped(ClosePlan plan, Move.Slip slip, WorkDays days) {
        Task task = plan.record(slip.task())
                .filter(Task::isOpen)
                .orElseThrow(() -> new InvalidValue("task", Reason.of("pipewright.closeplan.task.unknown")));
        Map<Long, LocalDate> pushed =
                PlanSchedule.network(plan.open(), days).slipping(task.id().value(), slip.to());
        Stream<Moved> waiting = plan.open().stream()
                .filter(other -> pushed.containsKey(other.id().value()))
                .map(other -> new Moved(other, pushed.getOrDefault(other.id().value(), other.targetDate())));
        return Stream.concat(Stream.of(new Moved(task, slip.to())), waiting).toList();
    }
}

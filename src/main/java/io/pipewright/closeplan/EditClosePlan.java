package io.pipewright.closeplan;

import io.pipewright.closeplan.schedule.Network;
import io.pipewright.closeplan.schedule.WorkDays;
import io.pipewright.kernel.Actor;
import io.pipewright.kernel.Conflict;
import io.pipewright.kernel.Days;
import io.pipewright.kernel.InvalidValue;
import io.pipewright.kernel.NotPermitted;
import io.pipewright.kernel.Reason;
import io.pipewright.kernel.Stamp;
import io.pipewright.stage.DealForUser;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.stream.Stream;

/**
 * Use case: see and change the close plan of a deal. Whoever changes a task names the revision of the task they saw, whoever changes
 * the plan as a whole its revision; if somebody was faster, {@link Conflict} says who, and nothing is stored. Changes of different
 * tasks never stand in each other's way.
 *
 * <p>Every method but {@code view} throws {@link NotPermitted} for a deal the user may not edit, before anything else about the request is
 * looked at.
 */
public final class EditClosePlan {

    private final PlanDesk desk;
    private final ClosePlans plans;

    public EditClosePlan(PlanDesk desk) {
        this.desk = desk;
        this.plans = desk.plans();
    }

    public PlanOverview view(Actor actor, DealForUser deal) {
        return desk.overview(actor, deal);
    }

    /**
     * Adds a task.
     *
     * @throws InvalidValue naming {@code owner} when no such user may see the deal, {@code plan} when the plan is full,
     *     {@code waitsFor} when the plan has no such task
     */
    public Edited addTask(Actor actor, DealForUser deal, TaskContent content) {
        desk.requireEditable(deal);
        desk.requireInvolved(deal, content.owner());
        requireRecords(deal, 1);
        if (!content.waitsFor().isEmpty()) {
            requireThere(plans.of(deal.deal().id()), content.waitsFor());
        }
        Task added =
                plans.add(deal.deal().id(), content, actor.stamp()).orElseThrow(() -> planFull(ClosePlan.MOST_TASKS));
        desk.record(actor, deal, PlanActivity.added(added));
        return new Edited(added, desk.overview(actor, deal));
    }

    /**
     * Replaces what a task says; the same content again changes nothing. Which step of a template it came from stays.
     *
     * @throws Conflict when the task is no longer in the revision seen
     * @throws InvalidValue naming {@code owner} when a new owner may not see the deal; the one that the task has may stay;
     *     {@code waitsFor} when it would wait for itself or for a task that is not there
     */
    public Edited changeTask(Actor actor, DealForUser deal, TaskId id, long revisionSeen, TaskContent typed) {
        desk.requireEditable(deal);
        Task task = asSeen(deal, id, revisionSeen);
        if (!typed.owner().equals(task.owner())) {
            desk.requireInvolved(deal, typed.owner());
        }
        TaskContent content = typed.from(task.content().step());
        Task next = task.saying(content, actor.stamp());
        if (content.equals(task.content())) {
            return new Edited(task, desk.overview(actor, deal));
        }
        return content.waitsFor().equals(task.content().waitsFor())
                ? store(actor, deal, task, next)
                : storeLinked(actor, deal, task, next);
    }

    /** Marks a task as done, by the current user, now. @throws Conflict when the task is no longer in the revision seen */
    public Edited tick(Actor actor, DealForUser deal, TaskId id, long revisionSeen) {
        return change(
                actor, deal, id, revisionSeen, (task, stamp) -> task.done().isPresent() ? task : task.ticked(stamp));
    }

    /** Marks a task as open again. @throws Conflict when the task is no longer in the revision seen */
    public Edited untick(Actor actor, DealForUser deal, TaskId id, long revisionSeen) {
        return change(
                actor, deal, id, revisionSeen, (task, stamp) -> task.done().isEmpty() ? task : task.unticked(stamp));
    }

    /** Takes a task out of the plan; its record stays. @throws Conflict when the task is no longer in the revision seen */
    public Edited deleteTask(Actor actor, DealForUser deal, TaskId id, long revisionSeen) {
        return change(actor, deal, id, revisionSeen, Task::removed);
    }

    /**
     * Adds those of the chosen steps of a template that the plan does not have yet, counted back from the project start if one is set,
     * otherwise from the close date of the deal.
     *
     * @throws Conflict when the plan is no longer in the revision seen, so that a second click adds nothing twice
     * @throws InvalidValue naming {@code projectStart} when neither date is set, {@code plan} when the plan would be too long or has every
     *     step already
     */
    public TemplateApplied applyTemplate(
            Actor actor, DealForUser deal, long planRevisionSeen, PlanTemplate chosen, TemplateTitles titles) {
        desk.requireEditable(deal);
        ClosePlan plan = desk.asSeen(deal, planRevisionSeen);
        LocalDate contract = chosen.contract(plan, deal.deal().closeDate())
                .orElseThrow(
                        () -> new InvalidValue("projectStart", Reason.of("pipewright.closeplan.template.no-date")));
        PlanTemplate missing = chosen.missingFrom(plan, titles);
        if (missing.steps().isEmpty()) {
            throw new InvalidValue("plan", Reason.of("pipewright.closeplan.template.nothing-missing"));
        }
        requireRoom(plan, missing.steps().size());
        requireRecords(deal, missing.steps().size());
        PlanTemplate.Proposal proposal =
                missing.proposal(contract, actor.today(), desk.settings(deal).workDays(), titles);
        if (plans.addAll(deal.deal().id(), plan.revision(), proposal.tasks(plan), actor.stamp())
                .isEmpty()) {
            throw PlanDesk.planChanged();
        }
        desk.record(actor, deal, PlanActivity.templateAdded(proposal.steps().size()));
        return new TemplateApplied(desk.overview(actor, deal), proposal.warning());
    }

    /**
     * Replaces what the plan is about: the customer's company, the goal, and the day on which the customer wants to start.
     *
     * @throws Conflict when the plan is no longer in the revision seen
     */
    public PlanOverview setFrame(Actor actor, DealForUser deal, long planRevisionSeen, PlanFrame frame) {
        desk.requireEditable(deal);
        frame.projectStart().ifPresent(date -> Days.checked("projectStart", date));
        ClosePlan plan = desk.asSeen(deal, planRevisionSeen);
        desk.requireEdits(plan);
        boolean same = plan.frame().saysTheSameAs(frame);
        if (!same && !plans.frame(deal.deal().id(), plan.past().edits(), frame, LastEdit.Kind.FRAME, actor.stamp())) {
            throw PlanDesk.planChanged();
        }
        if (!same) {
            desk.record(actor, deal, PlanActivity.framed(plan.frame(), frame));
        }
        return desk.overview(actor, deal);
    }

    private Edited change(
            Actor actor, DealForUser deal, TaskId id, long revisionSeen, BiFunction<Task, Stamp, Task> step) {
        desk.requireEditable(deal);
        Task task = asSeen(deal, id, revisionSeen);
        Task next = step.apply(task, actor.stamp());
        return next.equals(task) ? new Edited(task, desk.overview(actor, deal)) : store(actor, deal, task, next);
    }

    private Edited store(Actor actor, DealForUser deal, Task task, Task next) {
        if (!plans.change(deal.deal().id(), task, next)) {
            throw refused(deal, task);
        }
        return edited(actor, deal, task, next);
    }

    /** The plan is checked for circles as it was read; if anything happened to it since, nothing is stored. */
    private Edited storeLinked(Actor actor, DealForUser deal, Task task, Task next) {
        ClosePlan plan = plans.of(deal.deal().id());
        requireThere(plan, next.content().waitsFor());
        requireNoCircle(plan, next);
        if (!plans.changeAll(
                deal.deal().id(),
                LastEdit.Kind.CHANGED,
                plan.past().edits(),
                List.of(new TaskEdit(task, next)),
                next.lastChange())) {
            throw refused(deal, task);
        }
        return edited(actor, deal, task, next);
    }

    private RuntimeException refused(DealForUser deal, Task seen) {
        Task now = plans.record(deal.deal().id(), seen.id()).orElse(seen);
        if (now.revision() != seen.revision()) {
            return PlanDesk.conflict(now);
        }
        desk.requireEdits(plans.of(deal.deal().id()));
        return PlanDesk.planChanged();
    }

    private Edited edited(Actor actor, DealForUser deal, Task before, Task next) {
        desk.record(actor, deal, PlanActivity.changed(before, next));
        PlanOverview overview = desk.overview(actor, deal);
        Task stored = overview.plan()
                .record(next.id())
                .or(() -> plans.record(deal.deal().id(), next.id()))
                .orElse(next);
        return new Edited(stored, overview);
    }

    private Task asSeen(DealForUser deal, TaskId id, long revisionSeen) {
        Task task = plans.record(deal.deal().id(), id)
                .orElseThrow(() -> new InvalidValue("task", Reason.of("pipewright.closeplan.task.unknown")));
        if (task.revision() != revisionSeen || task.deleted().isPresent()) {
            throw PlanDesk.conflict(task);
        }
        return task;
    }

    private static void requireThere(ClosePlan plan, Set<TaskId> waitedFor) {
        boolean there = waitedFor.stream()
                .allMatch(id ->
                        plan.record(id).filter(task -> task.deleted().isEmpty()).isPresent());
        if (!there) {
            throw new InvalidValue("waitsFor", Reason.of("pipewright.closeplan.waits-for.unknown"));
        }
    }

    private static void requireNoCircle(ClosePlan plan, Task next) {
        List<Task> linked = Stream.concat(
                        plan.tasks().stream().filter(task -> !task.id().equals(next.id())), Stream.of(next))
                .toList();
        Network network = PlanSchedule.network(linked, WorkDays.WEEKDAYS);
        if (network.hasCircle()) {
            throw new InvalidValue("waitsFor", Reason.of("pipewright.closeplan.waits-for.circle", next.title()));
        }
    }

    private static void requireRoom(ClosePlan plan, int more) {
        if (plan.tasks().size() + more > ClosePlan.MOST_TASKS) {
            throw planFull(plan.tasks().size());
        }
    }

    private void requireRecords(DealForUser deal, int more) {
        if (plans.recordsOf(deal.deal().id()) + more > ClosePlan.MOST_RECORDS) {
            throw new InvalidValue("plan", Reason.of("pipewright.closeplan.plan.worn", ClosePlan.MOST_RECORDS));
        }
    }

    private static InvalidValue planFull(int tasks) {
        return new InvalidValue("plan", Reason.of("pipewright.closeplan.plan.full", ClosePlan.MOST_TASKS, tasks));
    }
}

package io.pipewright.closeplan;

import io.pipewright.deal.Deal;
import io.pipewright.journal.KeepJournal;
import io.pipewright.kernel.Actor;
import io.pipewright.kernel.Conflict;
import io.pipewright.kernel.Days;
import io.pipewright.kernel.InvalidValue;
import io.pipewright.kernel.NotPermitted;
import io.pipewright.kernel.Reason;
import io.pipewright.kernel.Stamp;
import io.pipewright.kernel.UserKey;
import io.pipewright.stage.DealForUser;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.stream.Collectors;

/**
 * Use case: see and change the close plan of a deal. Whoever changes a task names the revision of the task they saw, whoever changes
 * the plan as a whole its revision; if somebody was faster, {@link Conflict} says who, and nothing is stored. Changes of different
 * tasks never stand in each other's way.
 *
 * <p>Every method but {@code view} throws {@link NotPermitted} for a deal the user may not edit, before anything else about the request is
 * looked at.
 */
public final class EditClosePlan {

    private final ClosePlans plans;
    private final Owners owners;
    private final PlanCheck check;
    private final KeepJournal journal;

    public EditClosePlan(ClosePlans plans, Owners owners, PlanCheck check, KeepJournal journal) {
        this.plans = plans;
        this.owners = owners;
        this.check = check;
        this.journal = journal;
    }

    public PlanOverview view(Actor actor, DealForUser deal) {
        return overview(actor, deal);
    }

    /** @throws InvalidValue naming {@code owner} when no such user may see the deal, {@code plan} when the plan is full */
    public Edited addTask(Actor actor, DealForUser deal, TaskContent content) {
        requireEditable(deal);
        requireInvolved(deal, content.owner());
        requireRecords(deal, 1);
        Task added =
                plans.add(deal.deal().id(), content, actor.stamp()).orElseThrow(() -> planFull(ClosePlan.MOST_TASKS));
        journal.record(actor, deal, PlanActivity.added(added));
        return new Edited(added, overview(actor, deal));
    }

    /**
     * Replaces what a task says; the same content again changes nothing.
     *
     * @throws Conflict when the task is no longer in the revision seen
     * @throws InvalidValue naming {@code owner} when a new owner may not see the deal; the one that the task has may stay
     */
    public Edited changeTask(Actor actor, DealForUser deal, TaskId id, long revisionSeen, TaskContent content) {
        requireEditable(deal);
        Task task = asSeen(deal, id, revisionSeen);
        if (!content.owner().equals(task.owner())) {
            requireInvolved(deal, content.owner());
        }
        return content.equals(task.content())
                ? new Edited(task, overview(actor, deal))
                : store(actor, deal, task, task.saying(content, actor.stamp()));
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
     * Adds the steps of a template, counted back from the project start if one is set, otherwise from the close date of the deal.
     *
     * @throws Conflict when the plan is no longer in the revision seen, so that a second click adds nothing twice
     * @throws InvalidValue naming {@code projectStart} when neither date is set, {@code plan} when the plan would be too long
     */
    public TemplateApplied applyTemplate(
            Actor actor, DealForUser deal, long planRevisionSeen, PlanTemplate template, TemplateTitles titles) {
        requireEditable(deal);
        ClosePlan plan = asSeen(deal, planRevisionSeen);
        requireRoom(plan, template.steps().size());
        requireRecords(deal, template.steps().size());
        PlanTemplate.Proposal proposal = propose(deal.deal(), plan, template, actor.today(), titles);
        if (plans.addAll(deal.deal().id(), plan.revision(), proposal.tasks(), actor.stamp())
                .isEmpty()) {
            throw planChanged();
        }
        journal.record(actor, deal, PlanActivity.templateAdded(proposal.tasks().size()));
        return new TemplateApplied(overview(actor, deal), proposal.warning());
    }

    /** Sets or clears the day on which the customer wants to start. @throws Conflict when the plan is no longer in the revision seen */
    public PlanOverview setAnchor(
            Actor actor, DealForUser deal, long planRevisionSeen, Optional<LocalDate> projectStart) {
        requireEditable(deal);
        projectStart.ifPresent(date -> Days.checked("projectStart", date));
        ClosePlan plan = asSeen(deal, planRevisionSeen);
        boolean same = plan.projectStart().equals(projectStart);
        if (!same && !plans.anchor(deal.deal().id(), plan.revision(), projectStart, actor.stamp())) {
            throw planChanged();
        }
        if (!same) {
            journal.record(actor, deal, PlanActivity.anchored(projectStart));
        }
        return overview(actor, deal);
    }

    /**
     * Records for good that the plan in the revision seen was proposed or agreed. A change that comes in at the same moment is not
     * covered by it and shows as a change since then. The same agreement again changes nothing.
     *
     * @throws Conflict when the plan is no longer in the revision seen: nobody records an agreement to tasks they have not read
     * @throws InvalidValue naming {@code date} when it lies in the future, {@code plan} when the plan has no tasks
     */
    public PlanOverview recordAgreement(
            Actor actor,
            DealForUser deal,
            long planRevisionSeen,
            Agreement.Kind kind,
            String customer,
            LocalDate date,
            Channel channel) {
        requireEditable(deal);
        Agreement agreement = new Agreement(kind, customer, date, channel, planRevisionSeen, actor.stamp());
        requireNotInFuture(actor, date);
        ClosePlan plan = asSeen(deal, planRevisionSeen);
        if (plan.tasks().isEmpty()) {
            throw new InvalidValue("plan", Reason.of("pipewright.closeplan.agreement.empty-plan"));
        }
        boolean recorded =
                plan.agreement().latest().filter(agreement::saysTheSameAs).isPresent();
        if (!recorded && !plans.appendAgreement(deal.deal().id(), agreement)) {
            throw new InvalidValue("plan", Reason.of("pipewright.closeplan.agreement.full", ClosePlan.MOST_AGREEMENTS));
        }
        if (!recorded) {
            journal.record(actor, deal, PlanActivity.agreed(agreement));
        }
        return overview(actor, deal);
    }

    private Edited change(
            Actor actor, DealForUser deal, TaskId id, long revisionSeen, BiFunction<Task, Stamp, Task> step) {
        requireEditable(deal);
        Task task = asSeen(deal, id, revisionSeen);
        Task next = step.apply(task, actor.stamp());
        return next.equals(task) ? new Edited(task, overview(actor, deal)) : store(actor, deal, task, next);
    }

    private Edited store(Actor actor, DealForUser deal, Task task, Task next) {
        if (!plans.change(deal.deal().id(), task, next)) {
            throw conflict(plans.record(deal.deal().id(), task.id()).orElse(task));
        }
        journal.record(actor, deal, PlanActivity.changed(task, next));
        PlanOverview overview = overview(actor, deal);
        Task stored = overview.plan()
                .record(task.id())
                .or(() -> plans.record(deal.deal().id(), task.id()))
                .orElse(next);
        return new Edited(stored, overview);
    }

    private Task asSeen(DealForUser deal, TaskId id, long revisionSeen) {
        Task task = plans.record(deal.deal().id(), id)
                .orElseThrow(() -> new InvalidValue("task", Reason.of("pipewright.closeplan.task.unknown")));
        if (task.revision() != revisionSeen || task.deleted().isPresent()) {
            throw conflict(task);
        }
        return task;
    }

    private ClosePlan asSeen(DealForUser deal, long planRevisionSeen) {
        ClosePlan plan = plans.of(deal.deal().id());
        if (plan.revision() != planRevisionSeen) {
            throw planChanged();
        }
        return plan;
    }

    private static Conflict conflict(Task now) {
        Stamp last = now.lastChange();
        if (now.deleted().isPresent()) {
            return new Conflict(Reason.of("pipewright.closeplan.conflict.deleted", last.by(), now.title(), last.at()));
        }
        boolean ticked = now.done().filter(last::equals).isPresent();
        String key = ticked ? "pipewright.closeplan.conflict.ticked" : "pipewright.closeplan.conflict.changed";
        return new Conflict(Reason.of(key, last.by(), now.title(), last.at(), now.targetDate()));
    }

    private static Conflict planChanged() {
        return new Conflict(Reason.of("pipewright.closeplan.conflict.plan"));
    }

    private static PlanTemplate.Proposal propose(
            Deal deal, ClosePlan plan, PlanTemplate template, LocalDate today, TemplateTitles titles) {
        if (plan.projectStart().isPresent()) {
            return template.toStart(plan.projectStart().get(), today, titles);
        }
        LocalDate closeDate = deal.closeDate()
                .orElseThrow(
                        () -> new InvalidValue("projectStart", Reason.of("pipewright.closeplan.template.no-date")));
        return template.toClose(closeDate, today, titles);
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

    /** Nobody learns by trial who has an account: who is unknown and who may not see the deal are refused in the same words. */
    private void requireInvolved(DealForUser deal, Optional<Owner> owner) {
        if (owner.orElse(null) instanceof Owner.Colleague colleague && !owners.maySee(deal, colleague.user())) {
            throw new InvalidValue("owner", Reason.of("pipewright.closeplan.owner.unknown"));
        }
    }

    private static void requireNotInFuture(Actor actor, LocalDate date) {
        if (date.isAfter(actor.today())) {
            throw new InvalidValue("date", Reason.of("pipewright.closeplan.agreement.in-future", date));
        }
    }

    private static void requireEditable(DealForUser deal) {
        if (!deal.mayEdit()) {
            throw new NotPermitted(Reason.of("pipewright.closeplan.not-permitted"));
        }
    }

    private PlanOverview overview(Actor actor, DealForUser deal) {
        ClosePlan plan = plans.of(deal.deal().id());
        LocalDate date = actor.today();
        Set<UserKey> colleagues = plan.tasks().stream()
                .filter(Task::isOpen)
                .flatMap(task -> task.colleague().stream())
                .collect(Collectors.toSet());
        Set<UserKey> present = colleagues.isEmpty() ? Set.of() : owners.present(colleagues);
        List<PlanWarning> warnings = check.warnings(plan, deal.deal().closeDate(), date, present);
        return new PlanOverview(deal.deal(), plan, PlanProgress.of(plan, date), warnings, deal.mayEdit());
    }
}

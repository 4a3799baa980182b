package io.pipewright.closeplan;

import io.pipewright.journal.KeepJournal;
import io.pipewright.kernel.Actor;
import io.pipewright.kernel.Conflict;
import io.pipewright.kernel.InvalidValue;
import io.pipewright.kernel.NotPermitted;
import io.pipewright.kernel.Reason;
import io.pipewright.kernel.Stamp;
import io.pipewright.kernel.UserKey;
import io.pipewright.stage.DealForUser;
import io.pipewright.stage.Stage;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** What the use cases of close plans share: reading a plan as somebody saw it, who may change it, and how it stands. */
public final class PlanDesk {

    private final ClosePlans plans;
    private final Owners owners;
    private final PlanCheck check;
    private final PlanSettingsStore settings;
    private final KeepJournal journal;

    public PlanDesk(ClosePlans plans, Owners owners, PlanCheck check, PlanSettingsStore settings, KeepJournal journal) {
        this.plans = plans;
        this.owners = owners;
        this.check = check;
        this.settings = settings;
        this.journal = journal;
    }

    /** Writes in the journal of the deal what was just stored. */
    void record(Actor actor, DealForUser deal, Reason what) {
        journal.record(actor, deal, what);
    }

    ClosePlans plans() {
        return plans;
    }

    PlanSettings settings(DealForUser deal) {
        return settings.of(deal.deal().projectId());
    }

    void requireEditable(DealForUser deal) {
        if (!deal.mayEdit()) {
            throw new NotPermitted(Reason.of("pipewright.closeplan.not-permitted"));
        }
    }

    /** Nobody learns by trial who has an account: who is unknown and who may not see the deal are refused in the same words. */
    void requireInvolved(DealForUser deal, Optional<Owner> owner) {
        if (owner.orElse(null) instanceof Owner.Colleague colleague && !owners.maySee(deal, colleague.user())) {
            throw new InvalidValue("owner", Reason.of("pipewright.closeplan.owner.unknown"));
        }
    }

    ClosePlan asSeen(DealForUser deal, long planRevisionSeen) {
        ClosePlan plan = plans.of(deal.deal().id());
        if (plan.revision() != planRevisionSeen) {
            throw planChanged();
        }
        return plan;
    }

    /** Refuses a plan that has had as many edits as it ever takes. */
    void requireEdits(ClosePlan plan) {
        if (plan.past().edits() >= ClosePlan.MOST_EDITS) {
            throw new InvalidValue("plan", Reason.of("pipewright.closeplan.plan.edits", ClosePlan.MOST_EDITS));
        }
    }

    static Conflict planChanged() {
        return new Conflict(Reason.of("pipewright.closeplan.conflict.plan"));
    }

    static Conflict conflict(Task now) {
        Stamp last = now.lastChange();
        if (now.deleted().isPresent()) {
            return new Conflict(Reason.of("pipewright.closeplan.conflict.deleted", last.by(), now.title(), last.at()));
        }
        boolean ticked = now.done().filter(last::equals).isPresent();
        String key = ticked ? "pipewright.closeplan.conflict.ticked" : "pipewright.closeplan.conflict.changed";
        return new Conflict(Reason.of(key, last.by(), now.title(), last.at(), now.targetDate()));
    }

    PlanOverview overview(Actor actor, DealForUser deal) {
        return overview(actor, deal, plans.of(deal.deal().id()));
    }

    PlanOverview overview(Actor actor, DealForUser deal, ClosePlan plan) {
        LocalDate date = actor.today();
        PlanSettings here = settings(deal);
        Phase phase = phase(deal);
        Optional<LocalDate> closeDate = deal.deal().closeDate();
        PlanCheck.Circumstances now =
                new PlanCheck.Circumstances(closeDate, phase, date, present(plan), here.workDays());
        PlanSchedule schedule =
                phase == Phase.RUNNING ? PlanSchedule.of(plan, closeDate, here.workDays()) : PlanSchedule.NONE;
        return new PlanOverview(
                deal.deal(),
                plan,
                phase,
                PlanProgress.of(plan, date, phase),
                schedule,
                check.warnings(plan, now),
                here,
                deal.mayEdit());
    }

    static Phase phase(DealForUser deal) {
        return deal.stage().map(Stage::kind).map(Phase::of).orElse(Phase.RUNNING);
    }

    private Set<UserKey> present(ClosePlan plan) {
        Set<UserKey> colleagues =
                plan.open().stream().flatMap(task -> task.colleague().stream()).collect(Collectors.toSet());
        return colleagues.isEmpty() ? Set.of() : owners.present(colleagues);
    }
}

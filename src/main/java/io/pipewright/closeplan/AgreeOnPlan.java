package io.pipewright.closeplan;

import io.pipewright.kernel.Actor;
import io.pipewright.kernel.Conflict;
import io.pipewright.kernel.InvalidValue;
import io.pipewright.kernel.Reason;
import io.pipewright.stage.DealForUser;
import java.time.LocalDate;

/** Use case: record that the customer was shown the plan or agreed to it, and mark a record that was made by mistake. */
public final class AgreeOnPlan {

    private final PlanDesk desk;
    private final ClosePlans plans;

    public AgreeOnPlan(PlanDesk desk) {
        this.desk = desk;
        this.plans = desk.plans();
    }

    /**
     * Records for good that the plan in the revision seen was proposed or agreed. A change that comes in at the same moment is not
     * covered by it and shows as a change since then. The same agreement again changes nothing.
     *
     * @throws Conflict when the plan is no longer in the revision seen: nobody records an agreement to tasks they have not read
     * @throws InvalidValue naming {@code date} when it lies in the future, {@code plan} when the plan has no tasks
     */
    public PlanOverview record(
            Actor actor,
            DealForUser deal,
            long planRevisionSeen,
            Agreement.Kind kind,
            String customer,
            LocalDate date,
            Channel channel) {
        desk.requireEditable(deal);
        Agreement agreement = new Agreement(kind, customer, date, channel, planRevisionSeen, actor.stamp());
        requireNotInFuture(actor, date);
        ClosePlan plan = desk.asSeen(deal, planRevisionSeen);
        if (plan.tasks().isEmpty()) {
            throw new InvalidValue("plan", Reason.of("pipewright.closeplan.agreement.empty-plan"));
        }
        boolean recorded =
                plan.latestAgreement().filter(agreement::saysTheSameAs).isPresent();
        if (!recorded && !plans.appendAgreement(deal.deal().id(), agreement)) {
            throw new InvalidValue("plan", Reason.of("pipewright.closeplan.agreement.full", ClosePlan.MOST_AGREEMENTS));
        }
        if (!recorded) {
            desk.record(actor, deal, PlanActivity.agreed(agreement));
        }
        return desk.overview(actor, deal);
    }

    /**
     * Marks a record as a mistake, so that the one before it counts; the record stays. Marking it again changes nothing.
     *
     * @throws InvalidValue naming {@code reason} when none is given, {@code agreement} when the plan has no such record
     */
    public PlanOverview markMistaken(Actor actor, DealForUser deal, long agreement, String reason) {
        desk.requireEditable(deal);
        Mistake mistake = new Mistake(actor.stamp(), reason);
        Agreement record = plans.of(deal.deal().id()).agreements().stream()
                .filter(one -> one.id() == agreement)
                .findFirst()
                .orElseThrow(() -> new InvalidValue("agreement", Reason.of("pipewright.closeplan.agreement.unknown")));
        if (record.mistake().isEmpty() && plans.markMistaken(deal.deal().id(), agreement, mistake)) {
            desk.record(actor, deal, PlanActivity.mistaken(record, mistake.reason()));
        }
        return desk.overview(actor, deal);
    }

    private static void requireNotInFuture(Actor actor, LocalDate date) {
        if (date.isAfter(actor.today())) {
            throw new InvalidValue("date", Reason.of("pipewright.closeplan.agreement.in-future", date));
        }
    }
}

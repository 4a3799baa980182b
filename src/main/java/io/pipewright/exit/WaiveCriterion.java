package io.pipewright.exit;

import io.pipewright.exit.criteria.Criteria;
import io.pipewright.exit.criteria.ExitCriterion;
import io.pipewright.exit.criteria.PipelineCriteria;
import io.pipewright.journal.KeepJournal;
import io.pipewright.kernel.Actor;
import io.pipewright.kernel.InvalidValue;
import io.pipewright.kernel.NotPermitted;
import io.pipewright.kernel.Reason;
import io.pipewright.stage.DealForUser;

/** Use case: a project administrator lets one deal pass one criterion, for a reason that is recorded for good. */
public final class WaiveCriterion {

    private final Criteria criteria;
    private final Waivers waivers;
    private final KeepJournal journal;

    public WaiveCriterion(Criteria criteria, Waivers waivers, KeepJournal journal) {
        this.criteria = criteria;
        this.waivers = waivers;
        this.journal = journal;
    }

    /**
     * Stores the waiver and returns it; returns the first one where the criterion is waived already.
     *
     * @throws NotPermitted when the user may not waive
     * @throws io.pipewright.kernel.NotFound when the deal's pipeline has no such criterion in use
     * @throws InvalidValue naming {@code reason}, or {@code criterionId} when the criterion is advisory and keeps no deal in its stage
     */
    public Waiver waive(Actor actor, DealForUser deal, long criterionId, String reason) {
        if (!deal.mayWaive()) {
            throw new NotPermitted(Reason.of("pipewright.exit.waive.not-permitted"));
        }
        ExitCriterion criterion =
                new PipelineCriteria(criteria.ofPipeline(deal.pipeline().projectId())).inUse(criterionId);
        if (!criterion.required()) {
            throw new InvalidValue("criterionId", Reason.of("pipewright.exit.waive.advisory"));
        }
        Waiver waiver = new Waiver(criterionId, deal.deal().id(), actor.stamp(), reason);
        Waiver kept = waivers.append(waiver);
        if (kept.equals(waiver)) {
            Object title = criterion.text().title();
            journal.record(actor, deal, Reason.of("pipewright.exit.activity.waived", title, waiver.reason()));
        }
        return kept;
    }
}

package io.pipewright.exit;

import io.pipewright.exit.criteria.Criteria;
import io.pipewright.exit.criteria.PipelineCriteria;
import io.pipewright.kernel.Actor;
import io.pipewright.kernel.NotPermitted;
import io.pipewright.kernel.Reason;
import io.pipewright.stage.DealForUser;

/** Use case: a project administrator lets one deal pass one criterion, for a reason that is recorded for good. */
public final class WaiveCriterion {

    private final Criteria criteria;
    private final Waivers waivers;

    public WaiveCriterion(Criteria criteria, Waivers waivers) {
        this.criteria = criteria;
        this.waivers = waivers;
    }

    /**
     * Stores the waiver and returns it; returns the first one where the criterion is waived already.
     *
     * @throws NotPermitted when the user may not waive
     * @throws io.pipewright.kernel.NotFound when the deal's pipeline has no such criterion in use
     * @throws io.pipewright.kernel.InvalidValue naming {@code reason}
     */
    public Waiver waive(Actor actor, DealForUser deal, long criterionId, String reason) {
        if (!deal.mayWaive()) {
            throw new NotPermitted(Reason.of("pipewright.exit.waive.not-permitted"));
        }
        new PipelineCriteria(criteria.ofPipeline(deal.pipeline().projectId())).inUse(criterionId);
        Waiver waiver = new Waiver(criterionId, deal.deal().id(), actor.stamp(), reason);
        return waivers.append(waiver);
    }
}

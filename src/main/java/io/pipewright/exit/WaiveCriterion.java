package io.pipewright.exit;

import io.pipewright.deal.Deal;
import io.pipewright.deal.DealAccess;
import io.pipewright.exit.criteria.Criteria;
import io.pipewright.exit.criteria.PipelineCriteria;
import io.pipewright.kernel.NotPermitted;
import io.pipewright.kernel.Reason;
import io.pipewright.kernel.Today;

/** Use case: a project administrator lets one deal pass one criterion, for a reason that is recorded for good. */
public final class WaiveCriterion {

    private final DealAccess access;
    private final Criteria criteria;
    private final Waivers waivers;
    private final Today today;

    public WaiveCriterion(DealAccess access, Criteria criteria, Waivers waivers, Today today) {
        this.access = access;
        this.criteria = criteria;
        this.waivers = waivers;
        this.today = today;
    }

    /**
     * Stores the waiver and returns it.
     *
     * @throws io.pipewright.kernel.NotFound when the user may not see the deal
     * @throws NotPermitted when the user may not waive
     * @throws io.pipewright.kernel.NotFound when the deal's pipeline has no such criterion in use
     * @throws io.pipewright.kernel.InvalidValue naming {@code reason}
     */
    public Waiver waive(String dealKey, long criterionId, String reason) {
        Deal deal = access.visible(dealKey);
        if (!access.mayWaive(deal)) {
            throw new NotPermitted(Reason.of("pipewright.exit.waive.not-permitted"));
        }
        new PipelineCriteria(criteria.ofPipeline(deal.projectId())).inUse(criterionId);
        Waiver waiver = new Waiver(criterionId, deal.id(), access.currentUser(), today.instant(), reason);
        waivers.append(waiver);
        return waiver;
    }
}

package io.pipewright.closeplan;

import io.pipewright.kernel.Actor;
import io.pipewright.kernel.Conflict;
import io.pipewright.kernel.NotPermitted;
import io.pipewright.kernel.Reason;
import io.pipewright.stage.DealForUser;
import io.pipewright.stage.PipelineAccess;

/** Use case: see and change what holds for the close plans of all deals of a pipeline. Its administrators change it. */
public final class ShapePlans {

    private final PlanSettingsStore store;
    private final PipelineAccess access;

    public ShapePlans(PlanSettingsStore store, PipelineAccess access) {
        this.store = store;
        this.access = access;
    }

    public PlanSettings view(DealForUser deal) {
        return store.of(deal.deal().projectId());
    }

    public boolean mayChange(Actor actor, DealForUser deal) {
        return access.mayAdminister(actor, deal.deal().projectId());
    }

    /**
     * Replaces the settings by others.
     *
     * @throws NotPermitted when the user does not administer the pipeline
     * @throws Conflict when the settings are no longer those that the user saw
     */
    public PlanSettings change(Actor actor, DealForUser deal, PlanSettings seen, PlanSettings next) {
        if (!mayChange(actor, deal)) {
            throw new NotPermitted(Reason.of("pipewright.closeplan.settings.not-permitted"));
        }
        if (!view(deal).equals(seen)) {
            throw new Conflict(Reason.of("pipewright.closeplan.settings.conflict"));
        }
        store.save(deal.deal().projectId(), next);
        return next;
    }
}

package io.pipewright.stage;

import io.pipewright.kernel.Actor;
import io.pipewright.kernel.InvalidValue;
import io.pipewright.kernel.NotPermitted;
import io.pipewright.kernel.Reason;

/** Use case: probability or category follows the stage again; the field takes the stage's value. */
public final class ResetToStageDefault {

    private final StageDefaults defaults;
    private final ForecastFields fields;

    public ResetToStageDefault(StageDefaults defaults, ForecastFields fields) {
        this.defaults = defaults;
        this.fields = fields;
    }

    /**
     * Gives the deal as it is now.
     *
     * @throws NotPermitted when the actor may not edit the deal
     * @throws InvalidValue naming {@code stage} when the deal stands in none, {@code probability} when Jira refuses the edit
     */
    public DealForUser probability(Actor actor, DealForUser deal) {
        Stage stage = stageOf(deal);
        fields.set(actor, deal, stage.defaultProbability());
        defaults.resetProbability(deal.deal().id());
        return deal.withProbability(stage.defaultProbability());
    }

    /** As {@link #probability}, for the forecast category. */
    public DealForUser category(Actor actor, DealForUser deal) {
        Stage stage = stageOf(deal);
        fields.set(actor, deal, stage.defaultCategory());
        defaults.resetCategory(deal.deal().id());
        return deal.withCategory(stage.defaultCategory());
    }

    private static Stage stageOf(DealForUser deal) {
        if (!deal.mayEdit()) {
            throw new NotPermitted(Reason.of("pipewright.stage.reset.not-permitted"));
        }
        return deal.stage().orElseThrow(() -> new InvalidValue("stage", Reason.of("pipewright.exit.review.no-stage")));
    }
}

package io.pipewright.stage;

import io.pipewright.deal.Deal;
import io.pipewright.deal.ForecastCategory;
import io.pipewright.deal.Probability;
import java.util.Optional;

/**
 * A deal as one user may reach it, with the pipeline of its project and this user's rights. Found once
 * per request and handed on, so that no use case looks an issue, a pipeline or a right up a second time.
 *
 * @param mayEdit whether the user may answer criteria and change the close plan
 * @param mayWaive whether the user may waive exit criteria
 */
public record DealForUser(Deal deal, Pipeline pipeline, boolean mayEdit, boolean mayWaive, Source source) {

    /** What an adapter read the deal from. Features hand it back to adapters and never look inside. */
    public interface Source {}

    /** The stage that the deal stands in; empty when its status is not mapped to a stage. */
    public Optional<Stage> stage() {
        return pipeline.stageOf(deal.statusId());
    }

    /** The same with another probability. */
    public DealForUser withProbability(Probability probability) {
        return new DealForUser(deal.withProbability(probability), pipeline, mayEdit, mayWaive, source);
    }

    /** The same with another forecast category. */
    public DealForUser withCategory(ForecastCategory category) {
        return new DealForUser(deal.withCategory(category), pipeline, mayEdit, mayWaive, source);
    }
}

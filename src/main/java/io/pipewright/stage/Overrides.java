package io.pipewright.stage;

import io.pipewright.deal.DealId;
import io.pipewright.deal.ForecastCategory;
import io.pipewright.deal.Probability;
import java.util.Optional;

/**
 * Port: the probability and the category that reps set themselves in
 * place of their stage's, kept until they are reset to the stage default.
 */
public interface Overrides {

    /** What was set by hand for one deal. */
    record OfDeal(Optional<Probability> probability, Optional<ForecastCategory> category) {

        public static final OfDeal NONE = new OfDeal(Optional.empty(), Optional.empty());
    }

    /** What was set by hand for this deal; one query. */
    OfDeal of(DealId deal);

    void keepProbability(DealId deal, Probability probability);

    void keepCategory(DealId deal, ForecastCategory category);

    void resetProbability(DealId deal);

    void resetCategory(DealId deal);
}

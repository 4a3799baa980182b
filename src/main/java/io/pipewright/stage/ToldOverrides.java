package io.pipewright.stage;

import io.pipewright.deal.DealId;
import io.pipewright.deal.ForecastCategory;
import io.pipewright.deal.Probability;
import java.util.Optional;

/** What the rep's own values come to while the life of one deal is told, and whether the edit that decided each was missed. */
final class ToldOverrides implements Overrides {

    private Optional<Probability> probability = Optional.empty();
    private Optional<ForecastCategory> category = Optional.empty();
    private boolean missed;
    private boolean probabilityMissed;
    private boolean categoryMissed;

    /** What is told next was missed or was not. */
    void tell(boolean wasMissed) {
        missed = wasMissed;
    }

    /** Stores what missed edits decided. */
    void handOver(Overrides stored, DealId deal) {
        if (!probabilityMissed && !categoryMissed) {
            return;
        }
        OfDeal kept = stored.of(deal);
        if (probabilityMissed && !kept.probability().equals(probability)) {
            probability.ifPresentOrElse(
                    value -> stored.keepProbability(deal, value), () -> stored.resetProbability(deal));
        }
        if (categoryMissed && !kept.category().equals(category)) {
            category.ifPresentOrElse(value -> stored.keepCategory(deal, value), () -> stored.resetCategory(deal));
        }
    }

    @Override
    public OfDeal of(DealId deal) {
        return new OfDeal(probability, category);
    }

    @Override
    public void keepProbability(DealId deal, Probability value) {
        probability = Optional.of(value);
        probabilityMissed = missed;
    }

    @Override
    public void keepCategory(DealId deal, ForecastCategory value) {
        category = Optional.of(value);
        categoryMissed = missed;
    }

    @Override
    public void resetProbability(DealId deal) {
        probability = Optional.empty();
        probabilityMissed = missed;
    }

    @Override
    public void resetCategory(DealId deal) {
        category = Optional.empty();
        categoryMissed = missed;
    }
}

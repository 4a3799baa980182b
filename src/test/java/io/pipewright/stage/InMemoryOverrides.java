package io.pipewright.stage;

import io.pipewright.deal.DealId;
import io.pipewright.deal.ForecastCategory;
import io.pipewright.deal.Probability;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** What reps set themselves, in memory. */
public final class InMemoryOverrides implements Overrides {

    /** Runs whenever somebody begins to read or change what is kept. */
    public Runnable asked = () -> {};

    private final Map<DealId, Probability> probabilities = new HashMap<>();
    private final Map<DealId, ForecastCategory> categories = new HashMap<>();

    @Override
    public synchronized OfDeal of(DealId deal) {
        asked.run();
        return new OfDeal(Optional.ofNullable(probabilities.get(deal)), Optional.ofNullable(categories.get(deal)));
    }

    @Override
    public synchronized void keepProbability(DealId deal, Probability probability) {
        asked.run();
        probabilities.put(deal, probability);
    }

    @Override
    public synchronized void keepCategory(DealId deal, ForecastCategory category) {
        asked.run();
        categories.put(deal, category);
    }

    @Override
    public synchronized void resetProbability(DealId deal) {
        asked.run();
        probabilities.remove(deal);
    }

    @Override
    public synchronized void resetCategory(DealId deal) {
        asked.run();
        categories.remove(deal);
    }
}

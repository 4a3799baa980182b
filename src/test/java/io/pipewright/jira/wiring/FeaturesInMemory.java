package io.pipewright.jira.wiring;

import io.pipewright.closeplan.InMemoryClosePlans;
import io.pipewright.deal.DealId;
import io.pipewright.deal.FixedToday;
import io.pipewright.deal.ForecastCategory;
import io.pipewright.deal.InMemoryDealAccess;
import io.pipewright.deal.Probability;
import io.pipewright.exit.InMemoryAnswers;
import io.pipewright.exit.InMemoryClosePlanState;
import io.pipewright.exit.InMemoryCriteria;
import io.pipewright.exit.InMemoryDecisionWindows;
import io.pipewright.exit.InMemoryFieldValues;
import io.pipewright.exit.InMemoryJqlMatches;
import io.pipewright.exit.InMemoryWaivers;
import io.pipewright.stage.InMemoryPipelines;
import io.pipewright.stage.OwnValues;
import io.pipewright.stage.PipelineFixture;
import io.pipewright.stage.PipelineTemplate;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** All use cases over ports in memory, with one pipeline made from The Model; it is 10 January 2026 in Seoul. Without a forecast. */
public final class FeaturesInMemory {

    public static final long PROJECT = 10000;

    public final InMemoryDealAccess access = new InMemoryDealAccess();
    public final InMemoryPipelines pipelines = new InMemoryPipelines();
    public final InMemoryCriteria criteria = new InMemoryCriteria();
    public final InMemoryAnswers answers = new InMemoryAnswers();
    public final InMemoryWaivers waivers = new InMemoryWaivers();
    public final InMemoryClosePlans plans = new InMemoryClosePlans();
    public final FixedToday today = new FixedToday("2026-01-10T03:00:00Z", "Asia/Seoul");
    public final OwnValuesInMemory own = new OwnValuesInMemory();

    public final Features features = new Features(access, projectId -> false, pipelines, own, plans, users -> users, today,
            new Features.ExitPorts(criteria, answers, waivers, new InMemoryFieldValues(), new InMemoryClosePlanState(),
                    new InMemoryJqlMatches(), new InMemoryDecisionWindows()),
            new Features.ForecastPorts(null, null, null, null));

    public FeaturesInMemory() {
        pipelines.save(PipelineFixture.pipelineOf(PipelineTemplate.THE_MODEL, PROJECT));
    }

    /** What reps set themselves. */
    public static final class OwnValuesInMemory implements OwnValues {

        private final Map<DealId, Probability> probabilities = new HashMap<>();
        private final Map<DealId, ForecastCategory> categories = new HashMap<>();

        @Override
        public Optional<Probability> probability(DealId deal) {
            return Optional.ofNullable(probabilities.get(deal));
        }

        @Override
        public Optional<ForecastCategory> category(DealId deal) {
            return Optional.ofNullable(categories.get(deal));
        }

        @Override
        public void keepProbability(DealId deal, Probability probability) {
            probabilities.put(deal, probability);
        }

        @Override
        public void keepCategory(DealId deal, ForecastCategory category) {
            categories.put(deal, category);
        }

        @Override
        public void handBackProbability(DealId deal) {
            probabilities.remove(deal);
        }

        @Override
        public void handBackCategory(DealId deal) {
            categories.remove(deal);
        }
    }
}

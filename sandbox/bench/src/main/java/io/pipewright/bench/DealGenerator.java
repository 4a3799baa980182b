package io.pipewright.bench;

import io.pipewright.deal.ForecastCategory;
import io.pipewright.deal.Probability;
import io.pipewright.history.DealState;
import io.pipewright.history.DealVersion;
import io.pipewright.kernel.UserKey;
import io.pipewright.stage.Pipeline;
import io.pipewright.stage.Stage;
import io.pipewright.stage.StageKind;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import java.util.Random;

/** Makes the same deals for the same seed: two years of histories in one project, in one currency, in the order of their changes. */
final class DealGenerator {

    static final long PROJECT = 10_000;
    static final Instant START = Instant.parse("2016-01-01T00:00:00Z");
    static final int DAYS = 730;
    static final Currency CURRENCY = Currency.getInstance("USD");
    private static final String[] PATH = {"lead", "discovery", "evaluation", "proposal", "closing"};
    private static final ForecastCategory[] CATEGORIES = {
        ForecastCategory.PIPELINE, ForecastCategory.BEST_CASE, ForecastCategory.MOST_LIKELY, ForecastCategory.COMMIT
    };
    private static final int OWNERS = 60;
    private static final long SECONDS = DAYS * 86_400L;

    private final Random random;
    private final int deals;
    private final int versionsEach;

    DealGenerator(long seed, int deals, int versionsEach) {
        this.random = new Random(seed);
        this.deals = deals;
        this.versionsEach = versionsEach;
    }

    static Pipeline pipeline() {
        return new Pipeline(
                PROJECT,
                "bench",
                List.of(
                        stage("lead", 1, StageKind.BELOW_DEAL, 5, ForecastCategory.OMITTED),
                        stage("discovery", 2, StageKind.OPEN, 20, ForecastCategory.PIPELINE),
                        stage("evaluation", 3, StageKind.OPEN, 40, ForecastCategory.PIPELINE),
                        stage("proposal", 4, StageKind.OPEN, 60, ForecastCategory.BEST_CASE),
                        stage("closing", 5, StageKind.OPEN, 80, ForecastCategory.COMMIT),
                        stage("won", 6, StageKind.WON, 100, ForecastCategory.CLOSED),
                        stage("lost", 7, StageKind.LOST, 0, ForecastCategory.OMITTED)));
    }

    private static Stage stage(String key, int position, StageKind kind, int probability, ForecastCategory category) {
        return new Stage(key, position, key, kind, Probability.of(probability), category, Optional.empty(), "");
    }

    /** All versions, one deal after the other, numbered from 1. */
    List<DealVersion> versions() {
        List<DealVersion> versions = new ArrayList<>(deals * versionsEach);
        for (long deal = 1; deal <= deals; deal++) {
            addDeal(deal, versions);
        }
        return versions;
    }

    private void addDeal(long deal, List<DealVersion> versions) {
        long second = random.nextLong(SECONDS / 2);
        String end = random.nextInt(10) < 6 ? random.nextInt(10) < 6 ? "won" : "lost" : null;
        for (int change = 0; change < versionsEach; change++) {
            boolean last = change == versionsEach - 1;
            String status = last && end != null
                    ? end
                    : PATH[Math.min(PATH.length - 1, change * (PATH.length + 1) / versionsEach)];
            DealState state = state(status, second);
            versions.add(new DealVersion(versions.size() + 1, deal, state, START.plusSeconds(second), change, false));
            second += 1 + random.nextLong(2 * (SECONDS / 2) / versionsEach);
        }
    }

    private DealState state(String status, long second) {
        LocalDate closes = LocalDate.of(2016, 1, 1).plusDays(second / 86_400 + random.nextInt(120));
        return new DealState(
                PROJECT,
                status,
                Optional.of(BigDecimal.valueOf(10_000 + random.nextInt(50_000_000), 2)),
                Optional.of(CURRENCY),
                Optional.of(Probability.of(random.nextInt(101))),
                Optional.of(CATEGORIES[random.nextInt(CATEGORIES.length)]),
                Optional.of(closes),
                Optional.of(new UserKey("JIRAUSER" + (10_000 + random.nextInt(OWNERS)))));
    }
}

package io.pipewright.sandbox.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.Test;

/** The generated deals have the shape of real ones, and the same seed gives the same deals. */
public class DemoDealsTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 20);
    private final List<DemoDeal> deals = generated(7);

    @Test
    public void theSameSeedAndDayGiveTheSameDeals() {
        assertThat(generated(7)).isEqualTo(deals);
        assertThat(generated(8)).isNotEqualTo(deals);
    }

    @Test
    public void aDealsStepsFollowInTimeAndNoneLiesInTheFuture() {
        assertThat(deals).allSatisfy(deal -> {
            assertThat(deal.steps()).extracting(DemoDeal.Step::day).isSorted();
            assertThat(deal.latest().day()).isBefore(TODAY);
            assertThat(deal.amount()).isGreaterThan(BigDecimal.ZERO);
        });
    }

    @Test
    public void everyPushStartsWhereTheOneBeforeEndedAndTheLastEndsAtTheCloseDate() {
        assertThat(deals.stream().filter(deal -> !deal.pushes().isEmpty()))
                .isNotEmpty()
                .allSatisfy(deal -> {
                    List<DemoDeal.Push> pushes = deal.pushes();
                    for (int at = 1; at < pushes.size(); at++) {
                        assertThat(pushes.get(at).from())
                                .isEqualTo(pushes.get(at - 1).to());
                    }
                    assertThat(pushes.get(pushes.size() - 1).to()).isEqualTo(deal.closeDate());
                });
    }

    @Test
    public void thereAreDealsInEveryStage_andMoreLostThanWon() {
        Map<String, Integer> counts = new HashMap<>();
        deals.forEach(deal -> counts.merge(deal.latest().stage().key(), 1, Integer::sum));

        assertThat(counts.keySet())
                .containsExactlyInAnyOrder(
                        "beyond-lead",
                        "issue-recognised",
                        "evaluation",
                        "final-negotiation",
                        "approval",
                        "won",
                        "lost",
                        "parked");
        assertThat(counts.get("lost")).isGreaterThan(counts.get("won"));
    }

    private static List<DemoDeal> generated(long seed) {
        Map<String, DemoStage> stages = new HashMap<>();
        for (String key : List.of(
                "beyond-lead",
                "issue-recognised",
                "evaluation",
                "final-negotiation",
                "approval",
                "won",
                "lost",
                "parked")) {
            stages.put(key, new DemoStage(key, "Status " + key, "10", "Pipeline"));
        }
        return new DemoDeals(stages, List.of("rep1", "rep2"), TODAY, seed).generate(3000);
    }
}

package io.pipewright.jira.event;

import static org.assertj.core.api.Assertions.assertThat;

import io.pipewright.deal.DealId;
import io.pipewright.history.DealTimeline;
import io.pipewright.history.DealVersion;
import java.time.Instant;
import org.junit.Test;

/**
 * R1, R2, R4, R6, R8, R11, S13: people of two nodes change, move, create and delete deals while projects are rebuilt and compared with
 * Jira, nodes die between commit and event or in the middle of anything, the app is disabled and enabled, and rows get unreadable. In the
 * end the history says of each deal what a plain reading of its changelog says, to the field and the moment. A seed decides what happens;
 * {@code -Dhistory.seeds=5000} tries so many, {@code -Dhistory.seed=17} only that one.
 */
public class HistoryAlwaysRightTest {

    private static final int SEEDS = Integer.getInteger("history.seeds", 30);
    private static final Integer ONE = Integer.getInteger("history.seed");

    @Test
    public void whateverHappens_theHistoryEndsAsAPlainReadingOfTheChangelog() throws Exception {
        int first = ONE == null ? 0 : ONE;
        int seeds = ONE == null ? SEEDS : 1;
        int compared = 0;
        for (int seed = first; seed < first + seeds; seed++) {
            try {
                compared += play(seed);
            } catch (RuntimeException e) {
                throw new AssertionError("Seed " + seed, e);
            }
        }
        assertThat(compared).as("moments that were compared").isGreaterThan(seeds);
    }

    private static int play(int seed) throws Exception {
        TwoNodes world = new TwoNodes(seed);
        world.live();
        int compared = 0;
        for (SimulatedDeal deal : world.deals()) {
            compared += compare(seed, world, deal);
        }
        for (TwoNodes.Node node : world.nodes) {
            assertThat(node.shown()).as("seed %d: the columns of a node", seed).isEqualTo(world.newest());
        }
        return compared;
    }

    private static int compare(int seed, TwoNodes world, SimulatedDeal deal) {
        DealTimeline timeline = DealTimeline.of(deal.id, world.store);
        String name = "seed " + seed + ", deal " + deal.id;
        if (!world.follows(deal)) {
            assertThat(world.counts(timeline) && !world.store.hasUnreadable(deal.id))
                    .as(name + " counts nowhere")
                    .isFalse();
            return 0;
        }
        for (Instant moment : deal.moments()) {
            assertThat(timeline.at(moment).filter(version -> !version.deleted()).map(DealVersion::state))
                    .as("%s at %s: %s", name, moment, timeline.versions())
                    .isEqualTo(deal.plainlyRead(moment));
        }
        if (deal.tellsWhatIsOwn) {
            assertThat(world.own.of(new DealId(deal.id)))
                    .as(name + ": the rep's own values")
                    .isEqualTo(world.ownOf(deal));
        }
        return deal.moments().size();
    }
}

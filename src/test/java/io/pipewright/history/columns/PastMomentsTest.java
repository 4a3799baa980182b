package io.pipewright.history.columns;

import static org.assertj.core.api.Assertions.assertThat;

import io.pipewright.history.DealTimeline;
import io.pipewright.history.DealVersion;
import io.pipewright.history.InMemoryDealVersions;
import io.pipewright.history.States;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.junit.Test;

/** Deals with so many changes that past moments are found from states in between, whatever the order in which rows arrive. */
public class PastMomentsTest {

    private static final Instant T = Instant.parse("2017-10-01T00:00:00Z");
    private static final int DEALS = 60;
    private static final int SECONDS = 40_000;

    private final InMemoryDealVersions store = new InMemoryDealVersions();
    private final DealColumns columns = new DealColumns(store, 100_000, System::nanoTime);

    @Test
    public void rowsInAnyOrderOfArrival_giveTheStateOfEachMoment_asOneLoadGivesIt() {
        for (int seed = 0; seed < 3; seed++) {
            Random random = new Random(seed);
            InMemoryDealVersions rows = new InMemoryDealVersions();
            DealColumns incremental = new DealColumns(rows, 100_000, System::nanoTime);
            List<DealVersion> versions = versions(random, 4 * Stretch.LENGTH);
            Collections.shuffle(versions.subList(versions.size() / 2, versions.size()), random);
            int from = 0;
            while (from < versions.size()) {
                int to = Math.min(versions.size(), from + 1 + random.nextInt(random.nextInt(5) == 0 ? 3_000 : 3));
                rows.append(versions.subList(from, to));
                if (random.nextInt(20) == 0 || to - from > 3) {
                    incremental.upToDate();
                }
                from = to;
            }
            compare("seed " + seed, random, rows, incremental.upToDate());
            compare("bulk, seed " + seed, random, rows, new DealColumns(rows).upToDate());
        }
    }

    @Test
    public void lateRowsOfAnotherNode_takeTheirPlaceAmongThePast() {
        Random random = new Random(5);
        List<DealVersion> versions = versions(random, 2 * Stretch.LENGTH + 100);
        for (DealVersion version : versions) {
            if (random.nextInt(50) == 0) {
                store.holdBack(version);
            } else {
                store.append(List.of(version));
            }
        }
        columns.upToDate();
        store.release();

        compare("after the late rows", random, store, columns.upToDate());
    }

    @Test
    public void rebuiltDeals_haveNoOtherPastThanTheStoreSays() {
        Random random = new Random(6);
        store.append(versions(random, Stretch.LENGTH + 500));
        columns.upToDate();
        for (long deal = 1; deal <= 3; deal++) {
            List<DealVersion> rebuilt = new ArrayList<>();
            for (DealVersion row : store.rowsOf(List.of(deal))) {
                if (random.nextBoolean()) {
                    Instant at = T.plusSeconds(random.nextInt(SECONDS));
                    rebuilt.add(DealVersion.unstored(deal, States.random(random), at, row.changeId()));
                }
            }
            store.replace(store.rowsOf(List.of(deal)), rebuilt);
            compare("rebuilt " + deal, random, store, columns.upToDate());
        }
    }

    @Test
    public void aReaderKeepsItsPast_whileLateRowsAreTakenIn() {
        Random random = new Random(7);
        List<DealVersion> versions = versions(random, 2 * Stretch.LENGTH);
        Collections.shuffle(versions, random);
        store.append(versions.subList(0, Stretch.LENGTH + 7));
        DealSnapshot before = columns.upToDate();
        Instant moment = T.plusSeconds(SECONDS / 2);
        Map<Long, String> seen = statuses(before, moment);

        for (int from = Stretch.LENGTH + 7; from < versions.size(); from += 500) {
            store.append(versions.subList(from, Math.min(versions.size(), from + 500)));
            columns.upToDate();
            assertThat(statuses(before, moment)).isEqualTo(seen);
        }
        assertThat(statuses(columns.upToDate(), moment)).isNotEqualTo(seen);
    }

    @Test
    public void aMomentAskedForAgainAndAgain_staysTheSame_untilItsPastChanges() {
        Random random = new Random(8);
        store.append(versions(random, Stretch.LENGTH + 100));
        Instant moment = T.plusSeconds(SECONDS / 3);
        for (int time = 0; time < 4; time++) {
            assertThat(statuses(columns.upToDate(), moment)).isEqualTo(expected(store, moment));
            assertThat(statuses(columns.upToDate(), T.plusSeconds(9))).isEqualTo(expected(store, T.plusSeconds(9)));
            assertThat(statuses(columns.upToDate(), moment)).isEqualTo(expected(store, moment));
            assertThat(statuses(columns.upToDate(), moment)).isEqualTo(expected(store, moment));
            store.append(List.of(DealVersion.unstored(
                    1L + time, States.plain("late " + time), moment.minusSeconds(1), 1_000_000L + time)));
        }
    }

    @Test
    public void aDealThatIsNew_butOfLongAgo_isThereFromItsCreationOn() {
        Random random = new Random(9);
        store.append(versions(random, Stretch.LENGTH + 100));
        columns.upToDate();
        store.append(List.of(DealVersion.unstored(900, States.plain("moved here"), T.plusSeconds(50), 0)));

        assertThat(statuses(columns.upToDate(), T.plusSeconds(49))).doesNotContainKey(900L);
        assertThat(statuses(columns.upToDate(), T.plusSeconds(50))).containsEntry(900L, "moved here");
        compare("with the deal", random, store, columns.upToDate());
    }

    /** In the order of time; each deal begins with its creation, and some times fall together. */
    private static List<DealVersion> versions(Random random, int count) {
        List<Integer> seconds = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            seconds.add(random.nextInt(SECONDS));
        }
        Collections.sort(seconds);
        List<DealVersion> versions = new ArrayList<>();
        for (int change = 0; change < count; change++) {
            long deal = 1L + random.nextInt(DEALS);
            versions.add(
                    DealVersion.unstored(deal, States.random(random), T.plusSeconds(seconds.get(change)), 1 + change));
        }
        return versions;
    }

    private static void compare(String what, Random random, InMemoryDealVersions rows, DealSnapshot snapshot) {
        Map<Long, DealTimeline> timelines = timelines(rows);
        for (int time = 0; time < 40; time++) {
            Instant moment = T.plusSeconds(random.nextInt(SECONDS + 100) - 50);
            assertThat(statuses(snapshot, moment)).as("%s, %s", what, moment).isEqualTo(expected(timelines, moment));
        }
    }

    private static Map<Long, DealTimeline> timelines(InMemoryDealVersions rows) {
        Map<Long, List<DealVersion>> byDeal = new HashMap<>();
        rows.after(0, row -> byDeal.computeIfAbsent(row.dealId(), deal -> new ArrayList<>())
                .add(row));
        Map<Long, DealTimeline> timelines = new HashMap<>();
        byDeal.forEach((deal, versions) -> timelines.put(deal, DealTimeline.of(versions)));
        return timelines;
    }

    private static Map<Long, String> expected(InMemoryDealVersions rows, Instant moment) {
        return expected(timelines(rows), moment);
    }

    private static Map<Long, String> expected(Map<Long, DealTimeline> timelines, Instant moment) {
        Map<Long, String> expected = new TreeMap<>();
        timelines.forEach((deal, timeline) -> timeline.at(moment)
                .ifPresent(version -> expected.put(deal, version.state().statusId())));
        return expected;
    }

    private static Map<Long, String> statuses(DealSnapshot snapshot, Instant moment) {
        Map<Long, String> statuses = new TreeMap<>();
        DealCursor deals = snapshot.asOf(moment);
        while (deals.next()) {
            statuses.put(deals.dealId(), snapshot.statuses().get(deals.status()));
        }
        return statuses;
    }
}

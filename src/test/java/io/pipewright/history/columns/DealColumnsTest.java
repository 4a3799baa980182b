package io.pipewright.history.columns;

import static org.assertj.core.api.Assertions.assertThat;

import io.pipewright.deal.ForecastCategory;
import io.pipewright.deal.Probability;
import io.pipewright.history.DealState;
import io.pipewright.history.DealTimeline;
import io.pipewright.history.DealVersion;
import io.pipewright.history.InMemoryDealVersions;
import io.pipewright.history.States;
import io.pipewright.kernel.UserKey;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Currency;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.Test;

public class DealColumnsTest {

    private static final Instant T = Instant.parse("2017-10-01T00:00:00Z");

    private final InMemoryDealVersions store = new InMemoryDealVersions();
    private final DealColumns columns = new DealColumns(store);

    @Test
    public void randomVersions_areReadBackAsTheyWereStored_nowAndAtEveryMoment() {
        for (int seed = 0; seed < 20; seed++) {
            RandomStore random = new RandomStore(new Random(seed));
            for (int round = 0; round < 10; round++) {
                random.appendSome();
                DealSnapshot snapshot = random.columns.upToDate();
                assertThat(states(snapshot, snapshot.newest())).isEqualTo(random.expected(Instant.MAX));
                for (int second = 0; second < 700; second += 37) {
                    Instant moment = T.plusSeconds(second);
                    assertThat(states(snapshot, snapshot.asOf(moment)))
                            .as("seed %d, %s", seed, moment)
                            .isEqualTo(random.expected(moment));
                }
            }
            compareTimelines(random.columns.upToDate());
        }
    }

    @Test
    public void aChangeIsVisibleToTheNextQuestion_andEarlierSnapshotsStay() {
        append(1, "new", 0);
        DealSnapshot before = columns.upToDate();
        append(1, "open", 1);
        DealSnapshot after = columns.upToDate();

        assertThat(statuses(before)).containsExactly(Map.entry(1L, "new"));
        assertThat(statuses(after)).containsExactly(Map.entry(1L, "open"));
        assertThat(after.versionCount()).isEqualTo(2);
    }

    @Test
    public void withoutNews_nothingIsReadAndTheSnapshotIsTheSame() {
        append(1, "new", 0);
        DealSnapshot first = columns.upToDate();
        int read = store.rowsRead();

        assertThat(columns.upToDate()).isSameAs(first);
        assertThat(store.rowsRead()).isEqualTo(read);
    }

    @Test
    public void aRowThatBecomesVisibleLate_isNotLost() {
        append(1, "new", 0);
        store.holdBack(DealVersion.unstored(2, States.plain("late"), T, 0));
        append(1, "open", 1);
        assertThat(statuses(columns.upToDate())).containsOnlyKeys(1L);

        store.release();

        assertThat(statuses(columns.upToDate())).containsEntry(2L, "late").containsEntry(1L, "open");
        assertThat(columns.upToDate().versionCount()).isEqualTo(3);
    }

    @Test
    public void aLateVersionTakesItsPlaceInTime_andTheNewestStays() {
        append(1, "new", 0);
        store.holdBack(DealVersion.unstored(1, States.plain("open"), T.plusSeconds(1), 1));
        append(1, "won", 2);
        columns.upToDate();
        store.release();

        DealSnapshot snapshot = columns.upToDate();

        assertThat(statuses(snapshot)).containsEntry(1L, "won");
        assertThat(states(snapshot, snapshot.asOf(T.plusSeconds(1))).get(1L).statusId())
                .isEqualTo("open");
    }

    @Test
    public void theColumnsKeepTheOrderOfTheTimeline_whateverTheOrderOfArrival() {
        for (int seed = 0; seed < 50; seed++) {
            Random random = new Random(seed);
            InMemoryDealVersions rows = new InMemoryDealVersions();
            DealColumns packed = new DealColumns(rows);
            for (int row = 0; row < 40; row++) {
                DealVersion version = DealVersion.unstored(
                        1, States.random(random), T.plusSeconds(random.nextInt(12)), random.nextInt(12));
                if (random.nextInt(4) == 0) {
                    rows.holdBack(version);
                    packed.upToDate();
                } else {
                    rows.append(List.of(version));
                }
            }
            rows.release();
            DealSnapshot snapshot = packed.upToDate();
            DealTimeline timeline = DealTimeline.of(1, rows);
            for (int second = 0; second < 12; second++) {
                Instant moment = T.plusSeconds(second);
                assertThat(states(snapshot, snapshot.asOf(moment)).values())
                        .as("seed %d, %s", seed, moment)
                        .containsExactlyElementsOf(timeline.at(moment).map(version -> counted(version.state())).stream()
                                .toList());
            }
        }
    }

    @Test
    public void aGapFurtherBackThanTheWindow_isGivenUpUntilTheReload() {
        DealColumns narrow = new DealColumns(store, 10, System::nanoTime);
        store.holdBack(DealVersion.unstored(2, States.plain("late"), T, 0));
        for (int change = 0; change < 20; change++) {
            append(1, "s" + change, change);
        }
        narrow.upToDate();
        store.release();

        assertThat(statuses(narrow.upToDate())).containsOnlyKeys(1L);
        assertThat(statuses(narrow.reload())).containsOnlyKeys(1L, 2L);
    }

    /** R11: an id that was handed out and never used. */
    @Test
    public void aRowThatNeverComesIsNotWaitedForLong_andUntilThenOnlyWhatFollowsItIsReadAgain() {
        AtomicLong nanos = new AtomicLong();
        DealColumns patient = new DealColumns(store, 5_000, nanos::get);
        append(1, "new", 0);
        store.holdBack(DealVersion.unstored(2, States.plain("never"), T, 0));
        append(1, "open", 1);
        append(1, "won", 2);
        patient.upToDate();
        int read = store.rowsRead();

        patient.upToDate();
        assertThat(store.rowsRead()).isEqualTo(read + 2);

        nanos.addAndGet(DealColumns.PATIENCE.toNanos() + 1);
        patient.upToDate();
        assertThat(store.rowsRead()).isEqualTo(read + 2);
        append(1, "lost", 3);
        assertThat(statuses(patient.upToDate())).containsExactly(Map.entry(1L, "lost"));
    }

    @Test
    public void aRebuiltDeal_hasExactlyTheRowsOfTheStore() {
        append(1, "new", 0);
        append(1, "wrong", 1);
        append(2, "other", 0);
        columns.upToDate();

        store.replace(
                store.rowsOf(List.of(1L)),
                List.of(
                        DealVersion.unstored(1, States.plain("first"), T, 0),
                        DealVersion.unstored(1, States.plain("right"), T.plusSeconds(4), 1)));
        DealSnapshot snapshot = columns.upToDate();

        assertThat(statuses(snapshot)).containsOnly(Map.entry(1L, "right"), Map.entry(2L, "other"));
        assertThat(snapshot.versionCount()).isEqualTo(store.count());
        assertThat(states(snapshot, snapshot.asOf(T.plusSeconds(2))).get(1L).statusId())
                .isEqualTo("first");
    }

    @Test
    public void aRebuildOfManyDeals_isTakenInAsAWhole() {
        List<Long> ids = new ArrayList<>();
        List<DealVersion> rebuilt = new ArrayList<>();
        for (long id = 1; id <= 3_000; id++) {
            append(id, "old", 0);
            ids.add(id);
            rebuilt.add(DealVersion.unstored(id, States.plain("fresh"), T, 0));
        }
        columns.upToDate();
        store.replace(store.rowsOf(ids), rebuilt);

        DealSnapshot snapshot = columns.upToDate();

        assertThat(statuses(snapshot).values()).hasSize(3_000).containsOnly("fresh");
        assertThat(snapshot.versionCount()).isEqualTo(3_000);
    }

    @Test
    public void aDealWhoseRowsAreGone_dropsOutAtTheReload() {
        append(1, "new", 0);
        append(2, "new", 0);
        columns.upToDate();
        store.replace(store.rowsOf(List.of(1L)), List.of());

        assertThat(statuses(columns.reload())).containsOnlyKeys(2L);
    }

    @Test
    public void aDeletedDeal_dropsOutNow_butNotOfThePast() {
        append(1, "open", 0);
        store.append(List.of(DealVersion.deletion(1, States.plain("open"), T.plusSeconds(9))));

        DealSnapshot snapshot = columns.upToDate();

        assertThat(statuses(snapshot)).isEmpty();
        assertThat(states(snapshot, snapshot.asOf(T.plusSeconds(8)))).containsOnlyKeys(1L);
        assertThat(states(snapshot, snapshot.asOf(T.minusSeconds(1)))).isEmpty();
    }

    @Test
    public void since_isTheBeginningOfTheNewestUnbrokenRun() {
        String[] run = {"won", "open", "won", "care", "won", "won"};
        for (int change = 0; change < run.length; change++) {
            append(1, run[change], change);
        }
        DealSnapshot snapshot = columns.upToDate();
        DealCursor deal = snapshot.newest();
        assertThat(deal.next()).isTrue();

        assertThat(deal.statusSince()).isEqualTo(T.plusSeconds(4).toEpochMilli());
        assertThat(deal.since(
                        (project, status) -> !snapshot.statuses().get(status).equals("open")))
                .isEqualTo(T.plusSeconds(2).toEpochMilli());
        assertThat(deal.since((project, status) -> true)).isEqualTo(T.toEpochMilli());
    }

    @Test
    public void aDateFarAway_isKeptWithinTheRangeOfTheColumns() {
        DealState far = new DealState(
                1,
                "open",
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.of(LocalDate.MAX),
                Optional.empty());
        store.append(List.of(DealVersion.unstored(1, far, T, 0)));
        DealCursor deal = columns.upToDate().newest();
        deal.next();

        assertThat(deal.closeDay())
                .isGreaterThan((int) LocalDate.of(9999, 12, 31).toEpochDay());
    }

    @Test
    public void readersSeeWholeSnapshots_whileOneWriterGoesOn() throws InterruptedException {
        AtomicReference<String> fault = new AtomicReference<>();
        Thread reader = new Thread(() -> {
            long seen = 0;
            while (seen < 2 * 400) {
                DealSnapshot snapshot = columns.upToDate();
                long deals = statuses(snapshot).size();
                seen = snapshot.versionCount();
                if (deals != seen / 2) {
                    fault.set(deals + " deals in " + seen + " versions");
                }
            }
        });
        reader.start();
        for (long id = 1; id <= 400; id++) {
            store.append(List.of(
                    DealVersion.unstored(id, States.plain("new"), T, 0),
                    DealVersion.unstored(id, States.plain("open"), T, 1)));
        }
        reader.join(20_000);

        assertThat(reader.isAlive()).isFalse();
        assertThat(fault.get()).isNull();
    }

    private void append(long dealId, String status, int change) {
        store.append(List.of(DealVersion.unstored(dealId, States.plain(status), T.plusSeconds(change), change)));
    }

    private static Map<Long, String> statuses(DealSnapshot snapshot) {
        Map<Long, String> statuses = new HashMap<>();
        states(snapshot, snapshot.newest()).forEach((id, state) -> statuses.put(id, state.statusId()));
        return statuses;
    }

    private static Map<Long, DealState> states(DealSnapshot snapshot, DealCursor deals) {
        Map<Long, DealState> states = new HashMap<>();
        while (deals.next()) {
            assertThat(states.put(deals.dealId(), state(snapshot, deals)))
                    .as("one row a deal")
                    .isNull();
        }
        return states;
    }

    /** Each deal's versions, in order, say what they say one by one as of the moments from which they hold. */
    private static void compareTimelines(DealSnapshot snapshot) {
        TimelineCursor deals = snapshot.timelines();
        while (deals.next()) {
            for (int version = 0; version < deals.versions(); version++) {
                long from = deals.validFrom(version);
                if (deals.at(from) == version) {
                    DealCursor moment = snapshot.asOf(Instant.ofEpochMilli(from));
                    boolean there = find(moment, deals.dealId());
                    assertThat(there).isEqualTo(!deals.deleted(version));
                    if (there) {
                        assertThat(shown(deals, version)).isEqualTo(shown(moment));
                    }
                }
            }
        }
    }

    private static boolean find(DealCursor deals, long id) {
        boolean found = false;
        while (!found && deals.next()) {
            found = deals.dealId() == id;
        }
        return found;
    }

    private static List<Long> shown(TimelineCursor deal, int version) {
        return List.of(
                (long) deal.project(version),
                (long) deal.status(version),
                deal.amount(version),
                (long) deal.currency(version),
                (long) deal.probability(version),
                (long) deal.category(version),
                (long) deal.closeDay(version),
                (long) deal.owner(version),
                (long) deal.lossReason(version));
    }

    private static List<Long> shown(DealCursor deal) {
        return List.of(
                (long) deal.project(),
                (long) deal.status(),
                deal.amount(),
                (long) deal.currency(),
                (long) deal.probability(),
                (long) deal.category(),
                (long) deal.closeDay(),
                (long) deal.owner(),
                (long) deal.lossReason());
    }

    /** A state as figures take it: its amount in the decimals of its currency. */
    private static DealState counted(DealState state) {
        return new DealState(
                state.projectId(),
                state.statusId(),
                state.amount().map(amount -> amount.setScale(decimals(state.currency()), RoundingMode.HALF_UP)),
                state.currency(),
                state.probability(),
                state.category(),
                state.closeDate(),
                state.owner(),
                state.hasNextStep(),
                state.nextStepDate(),
                state.lossReason());
    }

    private static int decimals(Optional<Currency> currency) {
        return currency.map(Currency::getDefaultFractionDigits).orElse(4);
    }

    private static DealState state(DealSnapshot snapshot, DealCursor deal) {
        Optional<Currency> currency = Optional.ofNullable(snapshot.currencies().get(deal.currency()));
        Optional<BigDecimal> amount = deal.amount() == DealCursor.NO_AMOUNT
                ? Optional.empty()
                : Optional.of(BigDecimal.valueOf(deal.amount(), decimals(currency)));
        Optional<Probability> probability = deal.probability() == DealCursor.NO_PROBABILITY
                ? Optional.empty()
                : Optional.of(new Probability(BigDecimal.valueOf(deal.probability(), 2)));
        Optional<ForecastCategory> category = deal.category() == DealCursor.NO_CATEGORY
                ? Optional.empty()
                : Optional.of(ForecastCategory.values()[deal.category()]);
        return new DealState(
                snapshot.projects().get(deal.project()),
                snapshot.statuses().get(deal.status()),
                amount,
                currency,
                probability,
                category,
                date(deal.closeDay()),
                Optional.ofNullable(snapshot.owners().get(deal.owner())).map(UserKey::new),
                deal.hasNextStep(),
                date(deal.nextStepDay()),
                Optional.ofNullable(snapshot.lossReasons().get(deal.lossReason())));
    }

    private static Optional<LocalDate> date(int day) {
        return day == DealCursor.NO_DAY ? Optional.empty() : Optional.of(LocalDate.ofEpochDay(day));
    }

    /** Appends, replaces and deletes at random, with rows that come late, and knows by plain lists what should be seen. */
    private static final class RandomStore {
        final InMemoryDealVersions store = new InMemoryDealVersions();
        final DealColumns columns = new DealColumns(store);
        private final Random random;
        private int change;

        RandomStore(Random random) {
            this.random = random;
        }

        void appendSome() {
            store.release();
            for (int i = random.nextInt(60); i >= 0; i--) {
                change++;
                long deal = 1L + random.nextInt(600) % (1 + random.nextInt(600));
                DealVersion version = version(deal);
                if (random.nextInt(8) == 0) {
                    store.holdBack(version);
                    columns.upToDate();
                } else {
                    store.append(List.of(version));
                }
                if (random.nextInt(9) == 0) {
                    store.replace(
                            store.rowsOf(List.of(deal)),
                            List.of(DealVersion.unstored(deal, States.random(random), T, 0)));
                }
            }
            store.release();
        }

        private DealVersion version(long deal) {
            List<DealVersion> known = new ArrayList<>();
            store.ofDeals(List.of(deal), known::add);
            Instant at = T.plusSeconds(change);
            if (known.isEmpty()) {
                return DealVersion.unstored(deal, States.random(random), at, 0);
            }
            boolean delete = random.nextInt(10) == 0 && known.stream().noneMatch(DealVersion::deleted);
            return delete
                    ? DealVersion.deletion(deal, States.random(random), at)
                    : DealVersion.unstored(deal, States.random(random), at, change);
        }

        Map<Long, DealState> expected(Instant moment) {
            Map<Long, List<DealVersion>> rows = new HashMap<>();
            store.after(0, version -> rows.computeIfAbsent(version.dealId(), deal -> new ArrayList<>())
                    .add(version));
            Map<Long, DealState> states = new HashMap<>();
            rows.forEach((deal, versions) -> DealTimeline.of(versions)
                    .at(moment)
                    .filter(version -> !version.deleted())
                    .ifPresent(version -> states.put(deal, counted(version.state()))));
            return states;
        }
    }
}

package io.pipewright.history.columns;

import static org.assertj.core.api.Assertions.assertThat;

import io.pipewright.history.DealState;
import io.pipewright.history.DealVersion;
import io.pipewright.history.InMemoryDealVersions;
import io.pipewright.history.States;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.TreeSet;
import org.junit.Test;

public class RoughFilterTest {

    private static final Instant T = Instant.parse("2017-01-01T00:00:00Z");
    private static final int DAY = 86_400;

    private final InMemoryDealVersions store = new InMemoryDealVersions();
    private final DealColumns columns = new DealColumns(store);

    @Test
    public void noDealThatCountsIsHeldBack_nowAndInThePast() {
        Random random = new Random(1);
        for (int change = 0; change < 6_000; change++) {
            Instant at = T.plusSeconds(random.nextInt(400 * DAY));
            store.append(List.of(DealVersion.unstored(1L + random.nextInt(1_500), States.random(random), at, change)));
        }
        DealSnapshot snapshot = columns.upToDate();
        for (int time = 0; time < 30; time++) {
            RandomRule rule = new RandomRule(random, snapshot);
            rule.compare(snapshot.newest(), snapshot.newest());
            Instant moment = T.plusSeconds(random.nextInt(400 * DAY));
            rule.compare(snapshot.asOf(moment), snapshot.asOf(moment));
        }
    }

    @Test
    public void aDealOfAnotherPlaceOrPeriodIsHeldBack() {
        store.append(List.of(
                DealVersion.unstored(1, closing("open", LocalDate.of(2017, 5, 1)), T, 0),
                DealVersion.unstored(2, closing("open", LocalDate.of(2017, 9, 1)), T, 0),
                DealVersion.unstored(3, States.plain("open"), T, 0),
                DealVersion.unstored(4, States.plain("won"), T, 0),
                DealVersion.unstored(5, States.plain("won"), T.plusSeconds(200L * DAY), 0),
                DealVersion.unstored(6, States.plain("lead"), T, 0)));

        assertThat(passing(LocalDate.of(2017, 4, 1), LocalDate.of(2017, 7, 1))).containsExactly(1L, 3L);
        assertThat(passing(LocalDate.of(2017, 7, 1), LocalDate.of(2017, 10, 1))).containsExactly(2L, 3L, 5L);
    }

    /** Such dates lie beyond what the deciding word can tell. */
    @Test
    public void aDateFarAwayIsCompared() {
        store.append(List.of(
                DealVersion.unstored(1, closing("open", LocalDate.of(9999, 5, 1)), T, 0),
                DealVersion.unstored(2, closing("open", LocalDate.of(1200, 9, 1)), T, 0)));

        assertThat(passing(LocalDate.of(9999, 1, 1), LocalDate.of(9999, 7, 1))).contains(1L);
        assertThat(passing(LocalDate.of(1200, 9, 1), LocalDate.of(1200, 9, 2))).contains(2L);
    }

    private List<Long> passing(LocalDate from, LocalDate to) {
        DealSnapshot snapshot = columns.upToDate();
        RoughFilter filter = new RoughFilter(
                snapshot,
                (project, status) -> switch (snapshot.statuses().get(status)) {
                    case "open" -> RoughFilter.Decided.BY_CLOSE_DAY;
                    case "won" -> RoughFilter.Decided.BY_SINCE;
                    default -> RoughFilter.Decided.NEVER;
                },
                (int) from.toEpochDay(),
                (int) to.toEpochDay(),
                from.toEpochDay() * DAY * 1_000L,
                to.toEpochDay() * DAY * 1_000L);
        List<Long> passing = new ArrayList<>();
        DealCursor deals = snapshot.newest();
        while (deals.next(filter)) {
            passing.add(deals.dealId());
        }
        return passing;
    }

    private static DealState closing(String status, LocalDate day) {
        return new DealState(
                1,
                status,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.of(day),
                Optional.empty());
    }

    /** Decides at random by place, in a random period, and exactly what the filter decides roughly. */
    private static final class RandomRule {

        private final RoughFilter.Decided[] byStatus;
        private final int firstDay;
        private final int endDay;
        private final long firstMillis;
        private final long endMillis;
        private final RoughFilter filter;

        RandomRule(Random random, DealSnapshot snapshot) {
            byStatus = new RoughFilter.Decided[snapshot.statuses().size()];
            for (int status = 0; status < byStatus.length; status++) {
                byStatus[status] = RoughFilter.Decided.values()[random.nextInt(4)];
            }
            firstDay = (int) LocalDate.of(2017, 1, 1).toEpochDay() + random.nextInt(300);
            endDay = firstDay + 1 + random.nextInt(60);
            firstMillis = T.toEpochMilli() + random.nextInt(300 * DAY) * 1_000L;
            endMillis = firstMillis + 1L + random.nextInt(90 * DAY) * 1_000L;
            filter = new RoughFilter(
                    snapshot, (project, status) -> byStatus[status], firstDay, endDay, firstMillis, endMillis);
        }

        void compare(DealCursor all, DealCursor filtered) {
            TreeSet<Long> counting = new TreeSet<>();
            while (all.next()) {
                if (counts(all)) {
                    counting.add(all.dealId());
                }
            }
            TreeSet<Long> passing = new TreeSet<>();
            while (filtered.next(filter)) {
                if (counts(filtered)) {
                    passing.add(filtered.dealId());
                }
            }
            assertThat(passing).isEqualTo(counting);
        }

        private boolean counts(DealCursor deal) {
            return switch (byStatus[deal.status()]) {
                case NEVER -> false;
                case ANYHOW -> true;
                case BY_CLOSE_DAY ->
                    deal.closeDay() == DealCursor.NO_DAY || (deal.closeDay() >= firstDay && deal.closeDay() < endDay);
                case BY_SINCE -> {
                    long since = deal.since((project, status) -> byStatus[status] == RoughFilter.Decided.BY_SINCE);
                    yield since >= firstMillis && since < endMillis;
                }
            };
        }
    }
}

package io.pipewright.history;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.junit.Test;

/** S13 */
public class HistoryDifferenceTest {

    private static final Instant T = Instant.parse("2017-10-01T00:00:00Z");
    private static final DealVersion CREATION = version(0, "new");
    private static final DealVersion OPEN = version(11, "open");
    private static final DealVersion WON = version(12, "won");

    private final InMemoryDealVersions store = new InMemoryDealVersions();

    private static DealVersion version(long change, String status) {
        return DealVersion.unstored(1, States.plain(status), T.plusSeconds(change), change);
    }

    private HistoryDifference mend(DealVersion... told) {
        List<DealVersion> stored = store.rowsOf(List.of(1L));
        HistoryDifference difference = HistoryDifference.between(stored, List.of(told));
        difference.writeTo(store);
        return difference;
    }

    private List<Long> sequences() {
        return store.rowsOf(List.of(1L)).stream().map(DealVersion::sequence).toList();
    }

    private List<DealVersion> rows() {
        return DealTimeline.of(1, store).versions().stream()
                .map(row -> row.withSequence(0))
                .toList();
    }

    @Test
    public void whatIsRightKeepsItsRows() {
        store.append(List.of(CREATION, OPEN));

        HistoryDifference difference = mend(CREATION, OPEN);

        assertThat(difference.deals()).isEmpty();
        assertThat(difference.since()).isEmpty();
        assertThat(sequences()).containsExactly(1L, 2L);
    }

    @Test
    public void onlyWhatIsMissingIsWritten() {
        store.append(List.of(CREATION, WON));

        HistoryDifference difference = mend(CREATION, OPEN, WON);

        assertThat(difference.deals()).isEqualTo(Set.of(1L));
        assertThat(difference.since()).contains(OPEN.validFrom());
        assertThat(sequences()).containsExactly(1L, 2L, 3L);
        assertThat(rows()).containsExactly(CREATION, OPEN, WON);
    }

    @Test
    public void aWrongRowIsWrittenAnew() {
        store.append(List.of(CREATION, version(11, "stale")));

        mend(CREATION, OPEN);

        assertThat(sequences()).containsExactly(1L, 3L);
        assertThat(rows()).containsExactly(CREATION, OPEN);
    }

    @Test
    public void whereARowGoesAndNoneComes_theBeginningIsWrittenAnew_soThatReadersNotice() {
        store.append(List.of(CREATION, OPEN, WON));

        mend(CREATION, WON);

        assertThat(sequences()).containsExactly(3L, 4L);
        assertThat(rows()).containsExactly(CREATION, WON);
    }
}

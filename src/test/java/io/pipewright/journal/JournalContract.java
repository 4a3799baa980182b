package io.pipewright.journal;

import static org.assertj.core.api.Assertions.assertThat;

import io.pipewright.contract.HostileText;
import io.pipewright.deal.DealId;
import io.pipewright.kernel.Reason;
import io.pipewright.kernel.Stamp;
import io.pipewright.kernel.UserKey;
import java.time.Instant;
import java.time.LocalDate;
import java.util.stream.IntStream;
import org.junit.Test;

/** What {@link Journal} promises, for every class that answers the port. */
public abstract class JournalContract {

    private static final DealId DEAL = new DealId(10_001);
    private static final DealId OTHER_DEAL = new DealId(Long.MAX_VALUE);
    private static final Instant NOON = Instant.parse("2026-01-10T12:00:00.001Z");

    /** The store under test, empty. */
    protected abstract Journal journal();

    /** The same store as another node of the cluster uses it. */
    protected Journal elsewhere() {
        return journal();
    }

    private static JournalEntry entry(DealId deal, Instant at, Reason what) {
        return new JournalEntry(deal, new Stamp(new UserKey("rep"), at), what);
    }

    private static JournalEntry entry(int seconds) {
        return entry(DEAL, NOON.plusSeconds(seconds), Reason.of("done", "no. " + seconds));
    }

    @Test
    public void u2_anEntryComesBackAsItWasMade_withArgumentsOfEveryKind() {
        Reason what = Reason.of(
                "done",
                HostileText.of(10_000),
                LocalDate.of(9999, 12, 31),
                NOON,
                7L,
                new UserKey("rep"),
                Reason.of("title", "<script>alert(1)</script>", Reason.of("nested")),
                "");
        JournalEntry made = entry(OTHER_DEAL, NOON, what);

        journal().append(made);

        assertThat(elsewhere().newestOf(OTHER_DEAL)).containsExactly(made);
    }

    @Test
    public void u2_entriesOfOneDealAreReadNewestFirst() {
        journal().append(entry(1));
        journal().append(entry(3));
        journal().append(entry(OTHER_DEAL, NOON.plusSeconds(9), Reason.of("other")));
        elsewhere().append(entry(2));

        assertThat(journal().newestOf(DEAL)).containsExactly(entry(3), entry(2), entry(1));
        assertThat(journal().newestOf(new DealId(5))).isEmpty();
    }

    @Test
    public void u2_ofTwoEntriesAtOneMomentTheLaterStoredComesFirst() {
        JournalEntry first = entry(DEAL, NOON, Reason.of("first"));
        JournalEntry second = entry(DEAL, NOON, Reason.of("second"));
        journal().append(first);
        journal().append(second);

        assertThat(journal().newestOf(DEAL)).containsExactly(second, first);
    }

    @Test
    public void s1_ofALongJournalTheNewestEntriesAreRead() {
        IntStream.range(0, Journal.MOST_READ + 3).forEach(i -> journal().append(entry(i)));

        assertThat(journal().newestOf(DEAL))
                .hasSize(Journal.MOST_READ)
                .startsWith(entry(Journal.MOST_READ + 2))
                .endsWith(entry(3));
    }
}

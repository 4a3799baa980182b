package io.pipewright.history.columns;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.pipewright.history.DealVersion;
import io.pipewright.history.DealVersions;
import io.pipewright.history.InMemoryDealVersions;
import io.pipewright.history.States;
import io.pipewright.kernel.NotReady;
import io.pipewright.kernel.Reason;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.function.Consumer;
import org.junit.Test;

/** R4 */
public class LoadedHistoryTest {

    private static final Instant T = Instant.parse("2017-10-01T00:00:00Z");

    private final Store store = new Store();
    private final LoadedHistory history = new LoadedHistory(store);

    /** A store that lets others act while it is read. */
    private static final class Store implements DealVersions {

        private final InMemoryDealVersions rows = new InMemoryDealVersions();
        private Consumer<DealVersion> reading = row -> {};

        @Override
        public void append(Collection<DealVersion> versions) {
            rows.append(versions);
        }

        @Override
        public void after(long sequence, Consumer<DealVersion> each) {
            rows.after(sequence, each.andThen(row -> reading.accept(row)));
        }

        @Override
        public void ofDeals(Collection<Long> dealIds, Consumer<DealVersion> each) {
            rows.ofDeals(dealIds, each);
        }

        @Override
        public void replace(Collection<DealVersion> known, Collection<DealVersion> versions) {
            rows.replace(known, versions);
        }

        @Override
        public long count() {
            return rows.count();
        }
    }

    private void append(int deals) {
        for (int deal = 1; deal <= deals; deal++) {
            store.append(List.of(DealVersion.unstored(deal, States.plain("new"), T, DealVersion.CREATION)));
        }
    }

    private Reason told() {
        List<Reason> told = new ArrayList<>();
        assertThatExceptionOfType(NotReady.class)
                .isThrownBy(history::upToDate)
                .satisfies(notReady -> told.add(notReady.reason()));
        return told.get(0);
    }

    @Test
    public void untilItIsLoadedNobodyWaits_andEverybodyIsToldHowFarItIs() throws InterruptedException {
        append(4);
        assertThat(told()).isEqualTo(Reason.of("pipewright.history.not-loaded", 0L));
        List<Reason> meanwhile = new ArrayList<>();
        store.reading = row -> {
            Thread reader = new Thread(() -> meanwhile.add(told()));
            reader.start();
            join(reader);
        };

        history.load();

        assertThat(meanwhile).extracting(reason -> reason.arguments().get(0)).containsExactly(25L, 50L, 75L, 99L);
        assertThat(history.upToDate().versionCount()).isEqualTo(4);
    }

    private static void join(Thread thread) {
        try {
            thread.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Test
    public void aLoadThatFailsGoesOnWhereItStopped() {
        append(4);
        store.reading = row -> {
            if (row.dealId() == 3) {
                throw new IllegalStateException("database away");
            }
        };
        assertThatThrownBy(history::load).hasMessage("database away");
        assertThat(told()).isEqualTo(Reason.of("pipewright.history.not-loaded", 75L));

        List<Long> read = new ArrayList<>();
        store.reading = row -> read.add(row.dealId());
        history.load();

        assertThat(read).containsExactly(4L);
        assertThat(history.upToDate().versionCount()).isEqualTo(4);
    }

    @Test
    public void rowsThatWentWithoutAnyInTheirPlaceAreMissedAtTheNextCheck_andOtherwiseNothingIsReadAgain() {
        append(4);
        history.load();
        DealSnapshot loaded = history.upToDate();
        history.check();
        assertThat(history.upToDate()).isSameAs(loaded);

        store.replace(store.rows.rowsOf(List.of(2L)), List.of());
        assertThat(history.upToDate().versionCount()).isEqualTo(4);
        history.check();

        assertThat(history.upToDate().versionCount()).isEqualTo(3);
    }
}

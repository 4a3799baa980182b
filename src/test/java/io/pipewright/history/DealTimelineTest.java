package io.pipewright.history;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.Test;

public class DealTimelineTest {

    private static final Instant T = Instant.parse("2017-10-01T00:00:00Z");
    private static final long DEAL = 42;

    private final InMemoryDealVersions store = new InMemoryDealVersions();

    @Test
    public void versionsStandInOrderOfTime_howeverTheyWereStored() {
        append("won", 9, 13);
        append("new", 0, DealVersion.CREATION);
        append("open", 5, 12);

        assertThat(statuses()).containsExactly("new", "open", "won");
        assertThat(timeline().newest().map(DealTimelineTest::status)).contains("won");
    }

    @Test
    public void ofTwoChangesInOneMillisecond_theOneWithTheGreaterIdIsLater() {
        append("second", 5, 12);
        append("first", 5, 11);

        assertThat(statuses()).containsExactly("first", "second");
    }

    @Test
    public void ofTwoRowsOfOneChange_theOneStoredLastIsLater() {
        append("stale", 0, DealVersion.CREATION);
        append("fresh", 0, DealVersion.CREATION);

        assertThat(statuses()).containsExactly("stale", "fresh");
    }

    @Test
    public void aChangeThatLandsDuringARebuild_staysTheNewest_andTheStateBeforeItIsTheRebuiltOne() {
        append("new", 0, DealVersion.CREATION);
        append("wrong", 5, 11);
        append("won", 9, 12);
        store.replace(List.of(), List.of(version("new", 0, DealVersion.CREATION), version("open", 5, 11)));

        assertThat(statuses()).containsExactly("new", "open", "won");
        assertThat(timeline().newest().map(DealTimelineTest::status)).contains("won");
        assertThat(timeline().before(T.plusSeconds(9), 12).map(DealTimelineTest::status))
                .contains("open");
    }

    @Test
    public void theVersionThatAChangeMet_isTheSameBeforeAndAfterTheChangeIsStored() {
        append("new", 0, DealVersion.CREATION);
        append("open", 5, 11);
        assertThat(timeline().before(T.plusSeconds(9), 14).map(DealTimelineTest::status))
                .contains("open");

        append("won", 9, 14);
        append("care", 10, 15);

        assertThat(timeline().before(T.plusSeconds(9), 14).map(DealTimelineTest::status))
                .contains("open");
        assertThat(timeline().before(T.plusSeconds(5), 11).map(DealTimelineTest::status))
                .contains("new");
        assertThat(timeline().before(T, DealVersion.CREATION)).isEmpty();
    }

    /** R8: two nodes of a cluster take change ids from blocks of their own. */
    @Test
    public void theVersionThatAChangeMet_isTheOneBeforeItInTime_whateverTheChangeIds() {
        append("new", 0, DealVersion.CREATION);
        append("open", 5, 2_001);

        assertThat(timeline().before(T.plusSeconds(9), 1_001).map(DealTimelineTest::status))
                .contains("open");
        append("won", 9, 1_001);
        assertThat(timeline().before(T.plusSeconds(9), 1_001).map(DealTimelineTest::status))
                .contains("open");
        assertThat(timeline().before(T.plusSeconds(5), 2_001).map(DealTimelineTest::status))
                .contains("new");
    }

    @Test
    public void aChangeDatedBeforeTheCreation_metTheCreation() {
        append("new", 5, DealVersion.CREATION);

        assertThat(timeline().before(T, 11).map(DealTimelineTest::status)).contains("new");
    }

    @Test
    public void aMomentShowsTheVersionThatHeldThen() {
        append("new", 0, DealVersion.CREATION);
        append("open", 5, 11);
        store.append(List.of(DealVersion.deletion(DEAL, States.plain("open"), T.plusSeconds(9))));

        assertThat(timeline().at(T.minusMillis(1))).isEmpty();
        assertThat(timeline().at(T.plusMillis(4_999)).map(DealTimelineTest::status))
                .contains("new");
        assertThat(timeline().at(T.plusSeconds(5)).map(DealTimelineTest::status))
                .contains("open");
        assertThat(timeline().at(T.plusSeconds(9)).map(DealVersion::deleted)).contains(true);
    }

    @Test
    public void aStatusIsCountedFromTheStartOfItsNewestUnbrokenRun() {
        String[] run = {"open", "won", "open", "open"};
        for (int change = 0; change < run.length; change++) {
            append(run[change], change, change);
        }

        assertThat(timeline().inStatusSince("open")).contains(T.plusSeconds(2));
        assertThat(timeline().inStatusSince("won")).isEmpty();
        assertThat(new StatusSince(store).of(DEAL, "open", T)).isEqualTo(T.plusSeconds(2));
    }

    @Test
    public void aStatusThatTheHistoryDoesNotKnow_isCountedFromTheCreation() {
        append("open", 3, DealVersion.CREATION);

        assertThat(new StatusSince(store).of(DEAL, "won", T)).isEqualTo(T);
        assertThat(new StatusSince(store).of(DEAL + 1, "open", T)).isEqualTo(T);
    }

    @Test
    public void aDealWithoutVersionsHasNone() {
        assertThat(timeline().isEmpty()).isTrue();
        assertThat(timeline().newest()).isEqualTo(Optional.empty());
        assertThat(timeline().isDeleted()).isFalse();
    }

    @Test
    public void theOrderOfTheRowsReadDoesNotMatter() {
        Random random = new Random(7);
        List<DealVersion> rows = new ArrayList<>();
        for (int sequence = 1; sequence <= 60; sequence++) {
            rows.add(version("s" + sequence, random.nextInt(9), random.nextInt(9))
                    .withSequence(sequence));
        }
        List<DealVersion> inOrder = DealTimeline.of(rows).versions();
        for (int round = 0; round < 20; round++) {
            Collections.shuffle(rows, random);
            assertThat(DealTimeline.of(rows).versions()).isEqualTo(inOrder);
        }
    }

    private void append(String status, int second, long changeId) {
        store.append(List.of(version(status, second, changeId)));
    }

    private static DealVersion version(String status, int second, long changeId) {
        return DealVersion.unstored(DEAL, States.plain(status), T.plusSeconds(second), changeId);
    }

    private DealTimeline timeline() {
        return DealTimeline.of(DEAL, store);
    }

    private List<String> statuses() {
        return timeline().versions().stream().map(DealTimelineTest::status).toList();
    }

    private static String status(DealVersion version) {
        return version.state().statusId();
    }
}

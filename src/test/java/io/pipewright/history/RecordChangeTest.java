package io.pipewright.history;

import static org.assertj.core.api.Assertions.assertThat;

import io.pipewright.history.RecordChange.Outcome;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.Test;

public class RecordChangeTest {

    private static final Instant T = Instant.parse("2017-10-01T00:00:00Z");
    private static final long DEAL = 42;

    private final InMemoryDealVersions store = new InMemoryDealVersions();
    private final RecordChange record = new RecordChange(store);

    @Test
    public void aChangeAddsOneVersion() {
        record.created(DEAL, States.plain("new"), T);

        assertThat(move("new", "open", T.plusSeconds(5), 11)).isEqualTo(Outcome.RECORDED);
        assertThat(stored()).extracting(version -> version.state().statusId()).containsExactly("new", "open");
    }

    @Test
    public void repeatedNewsChangesNothing() {
        record.created(DEAL, States.plain("new"), T);
        move("new", "open", T.plusSeconds(5), 11);
        record.deleted(DEAL, T.plusSeconds(9));
        List<DealVersion> before = stored();

        assertThat(record.created(DEAL, States.plain("new"), T)).isEqualTo(Outcome.UNCHANGED);
        assertThat(move("new", "open", T.plusSeconds(5), 11)).isEqualTo(Outcome.UNCHANGED);
        assertThat(record.deleted(DEAL, T.plusSeconds(9))).isEqualTo(Outcome.UNCHANGED);
        assertThat(stored()).isEqualTo(before).hasSize(3);
    }

    /** Case C14. */
    @Test
    public void aDealThatBecameSomethingElseEnds_andTheChangelogSaysHowItGoesOnWhenItIsADealAgain() {
        record.created(DEAL, States.plain("new"), T);

        assertThat(record.ended(DEAL, States.plain("new"), becomesDeal(false, T.plusSeconds(5), 11)))
                .isEqualTo(Outcome.RECORDED);
        assertThat(record.ended(DEAL, States.plain("new"), becomesDeal(false, T.plusSeconds(6), 12)))
                .isEqualTo(Outcome.UNCHANGED);
        assertThat(record.changed(DEAL, States.plain("new"), becomesDeal(true, T.plusSeconds(7), 13)))
                .isEqualTo(Outcome.REBUILD_NEEDED);

        assertThat(stored()).extracting(DealVersion::deleted).containsExactly(false, true);
        assertThat(stored()).extracting(DealVersion::changeId).containsExactly(0L, 11L);
    }

    /** Cases C14 and R2. */
    @Test
    public void anEndBeforeWhichSomethingWasMissed_asksForARebuild() {
        record.created(DEAL, States.plain("new"), T);

        assertThat(record.ended(DEAL, States.plain("open"), becomesDeal(false, T.plusSeconds(5), 11)))
                .isEqualTo(Outcome.REBUILD_NEEDED);
        assertThat(record.ended(DEAL, States.plain("new"), new RecordedChange(12, T.plusSeconds(6), List.of())))
                .as("it became something else with a change that nobody told of")
                .isEqualTo(Outcome.REBUILD_NEEDED);
        assertThat(stored()).hasSize(1);
    }

    private static RecordedChange becomesDeal(boolean deal, Instant at, long id) {
        return new RecordedChange(id, at, List.of(), Optional.of(deal));
    }

    /** Case C14. */
    @Test
    public void whatNeverWasADealHasNoEnd_andAnEndThatComesLateAsksForARebuild() {
        assertThat(record.ended(DEAL, States.plain("new"), becomesDeal(false, T, 11)))
                .isEqualTo(Outcome.UNCHANGED);
        record.created(DEAL, States.plain("new"), T);
        move("new", "open", T.plusSeconds(9), 12);

        assertThat(record.ended(DEAL, States.plain("open"), becomesDeal(false, T.plusSeconds(5), 11)))
                .isEqualTo(Outcome.REBUILD_NEEDED);
        assertThat(stored()).hasSize(2);
    }

    @Test
    public void lateNewsChangesNothing_andAsksForARebuild() {
        record.created(DEAL, States.plain("new"), T);
        move("new", "won", T.plusSeconds(9), 12);

        assertThat(move("new", "open", T.plusSeconds(5), 11)).isEqualTo(Outcome.REBUILD_NEEDED);
        assertThat(stored()).hasSize(2);
    }

    /** R1: a rebuild that read the deal before the change may have written the old state under the change's id. */
    @Test
    public void aKnownChangeAfterWhichTheHistoryDoesNotEndWithTheDealsState_asksForARebuild() {
        record.created(DEAL, States.plain("new"), T);
        move("new", "stale", T.plusSeconds(5), 11);

        assertThat(move("new", "open", T.plusSeconds(5), 11)).isEqualTo(Outcome.REBUILD_NEEDED);
        assertThat(stored()).hasSize(2);
    }

    /** R8: two nodes of a cluster take change ids from blocks of their own. */
    @Test
    public void aLaterChangeIsRecorded_evenIfItsIdIsSmaller() {
        record.created(DEAL, States.plain("new"), T);
        move("new", "open", T.plusSeconds(5), 2_001);

        assertThat(move("open", "won", T.plusSeconds(9), 1_001)).isEqualTo(Outcome.RECORDED);
        assertThat(DealTimeline.of(DEAL, store).newest().map(DealVersion::state))
                .contains(States.plain("won"));
    }

    @Test
    public void ofTwoChangesInOneMillisecond_theOneWithTheSmallerIdIsLate() {
        record.created(DEAL, States.plain("new"), T);
        move("new", "won", T.plusSeconds(5), 12);

        assertThat(move("new", "open", T.plusSeconds(5), 11)).isEqualTo(Outcome.REBUILD_NEEDED);
    }

    @Test
    public void newsOfADealWithoutHistory_asksForARebuild() {
        assertThat(move("new", "open", T, 11)).isEqualTo(Outcome.REBUILD_NEEDED);
        assertThat(record.deleted(DEAL, T)).isEqualTo(Outcome.UNCHANGED);
        assertThat(stored()).isEmpty();
    }

    @Test
    public void aChangeOfSomethingElse_addsNoVersion() {
        record.created(DEAL, States.plain("new"), T);

        assertThat(record.changed(DEAL, States.plain("new"), new RecordedChange(11, T.plusSeconds(5), List.of())))
                .isEqualTo(Outcome.UNCHANGED);
        assertThat(stored()).hasSize(1);
    }

    @Test
    public void aDeletedDeal_keepsItsHistoryAndEndsIt() {
        record.created(DEAL, States.plain("new"), T);

        assertThat(record.deleted(DEAL, T.plusSeconds(1))).isEqualTo(Outcome.RECORDED);
        assertThat(stored()).extracting(DealVersion::deleted).containsExactly(false, true);
        assertThat(move("new", "open", T.plusSeconds(2), 13)).isEqualTo(Outcome.UNCHANGED);
    }

    /** R11: the news of the first is told when both have happened, and by then says nothing of the state in between. */
    @Test
    public void ofTwoChangesWithinMilliseconds_neitherIsRecordedUnderTheOther() {
        record.created(DEAL, States.plain("new"), T);
        RecordedChange first = moved("new", "open", T.plusMillis(5), 11);
        RecordedChange second = moved("open", "won", T.plusMillis(6), 12);

        assertThat(record.changed(DEAL, States.plain("won"), first)).isEqualTo(Outcome.REBUILD_NEEDED);
        assertThat(record.changed(DEAL, States.plain("won"), second)).isEqualTo(Outcome.REBUILD_NEEDED);
        assertThat(stored()).hasSize(1);
    }

    /** R2: the next change must not hide the one that was missed. */
    @Test
    public void aChangeThatDoesNotBeginWhereTheHistoryEnds_asksForARebuild() {
        record.created(DEAL, States.plain("new"), T);

        assertThat(move("open", "won", T.plusSeconds(9), 12)).isEqualTo(Outcome.REBUILD_NEEDED);
        assertThat(record.changed(DEAL, States.plain("won"), new RecordedChange(13, T.plusSeconds(10), List.of())))
                .as("a comment after it")
                .isEqualTo(Outcome.REBUILD_NEEDED);
        assertThat(stored()).hasSize(1);
    }

    private Outcome move(String from, String to, Instant at, long change) {
        return record.changed(DEAL, States.plain(to), moved(from, to, at, change));
    }

    private static RecordedChange moved(String from, String to, Instant at, long change) {
        return new RecordedChange(change, at, List.of(new FieldChange(TrackedField.STATUS, from, to)));
    }

    private List<DealVersion> stored() {
        List<DealVersion> stored = new ArrayList<>();
        store.ofDeals(List.of(DEAL), stored::add);
        return stored;
    }
}

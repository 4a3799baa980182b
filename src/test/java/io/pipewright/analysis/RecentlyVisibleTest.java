package io.pipewright.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import io.pipewright.deal.Scope;
import io.pipewright.history.DealState;
import io.pipewright.history.DealVersion;
import io.pipewright.history.InMemoryDealVersions;
import io.pipewright.history.columns.DealColumns;
import io.pipewright.kernel.Actor;
import io.pipewright.kernel.Actors;
import java.time.Instant;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import org.junit.Test;

/** Case R5: what a user may browse is kept for seconds. */
public class RecentlyVisibleTest {

    private static final Instant NOON = Instant.parse("2017-11-15T03:00:00Z");
    private static final long[] DEALS = {1, 2, 3};

    private final InMemoryDealVersions store = new InMemoryDealVersions();
    private final DealColumns columns = new DealColumns(store);
    private int asked;
    private long[] lastAsked = {};
    private final RecentlyVisible visible = new RecentlyVisible((actor, scope, deals) -> {
        asked++;
        lastAsked = deals;
        return new BitSet();
    });

    private void ask(String user, Instant now, Scope scope, long... deals) {
        Actor actor = Actors.of(user, now.toString(), "Asia/Seoul");
        VisibleBits bits = visible.of(actor, scope, columns.upToDate());
        Candidates unknown = new Candidates();
        for (long deal : deals) {
            if (!bits.known().asked((int) deal)) {
                unknown.add(deal, (int) deal, 0, 0);
            }
        }
        bits.ask(unknown);
    }

    @Test
    public void theSameQuestionWithinSecondsIsAnsweredFromMemory_andAfterThatAskedAgain() {
        ask("kim", NOON, Scope.everything(), DEALS);
        ask("kim", NOON.plus(RecentlyVisible.KEPT).minusMillis(1), Scope.everything(), 1, 2, 3);
        assertThat(asked).isEqualTo(1);

        ask("kim", NOON.plus(RecentlyVisible.KEPT), Scope.everything(), DEALS);
        assertThat(asked).isEqualTo(2);
    }

    @Test
    public void anotherUserOrScopeIsAnotherQuestion() {
        ask("kim", NOON, Scope.everything(), DEALS);
        ask("lee", NOON, Scope.everything(), DEALS);
        ask("kim", NOON, Scope.filter(1), DEALS);

        assertThat(asked).isEqualTo(3);
    }

    @Test
    public void ofOtherDealsOnlyThoseAreAskedOfWhichNothingIsKnown() {
        ask("kim", NOON, Scope.everything(), DEALS);
        ask("kim", NOON, Scope.everything(), 1, 2);
        assertThat(asked).isEqualTo(1);

        ask("kim", NOON, Scope.everything(), 2, 3, 4);
        assertThat(asked).isEqualTo(2);
        assertThat(lastAsked).containsExactly(4);
    }

    @Test
    public void theScopeIsJudgedOnce_evenWhereNoDealCounts() {
        ask("kim", NOON, Scope.everything());
        ask("kim", NOON, Scope.everything());

        assertThat(asked).isEqualTo(1);
    }

    @Test
    public void onceAnyDealHasChangedEverythingIsAskedAnew() {
        ask("kim", NOON, Scope.everything(), DEALS);
        DealState state = new DealState(
                1,
                "s",
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
        store.append(List.of(DealVersion.unstored(1, state, NOON, 0)));
        ask("kim", NOON, Scope.everything(), DEALS);

        assertThat(asked).isEqualTo(2);
    }

    @Test
    public void onlySoManyAnswersAreKept() {
        for (int filter = 0; filter <= RecentlyVisible.MOST_ANSWERS; filter++) {
            ask("kim", NOON, Scope.filter(1 + filter), 1);
        }
        ask("kim", NOON, Scope.filter(1 + RecentlyVisible.MOST_ANSWERS), 1);
        assertThat(asked).isEqualTo(RecentlyVisible.MOST_ANSWERS + 1);

        ask("kim", NOON, Scope.filter(1), 1);
        assertThat(asked).isEqualTo(RecentlyVisible.MOST_ANSWERS + 2);
    }
}

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
    private final RecentlyVisible visible = new RecentlyVisible((actor, scope, deals) -> {
        asked++;
        return new BitSet();
    });

    private void ask(String user, Instant now, Scope scope, long... deals) {
        Actor actor = Actors.of(user, now.toString(), "Asia/Seoul");
        visible.among(actor, scope, columns.upToDate(), deals);
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
    public void anotherUser_scopeOrSetOfDealsIsAnotherQuestion() {
        ask("kim", NOON, Scope.everything(), DEALS);
        ask("lee", NOON, Scope.everything(), DEALS);
        ask("kim", NOON, Scope.filter(1), DEALS);
        ask("kim", NOON, Scope.everything(), 1, 2);

        assertThat(asked).isEqualTo(4);
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
        for (int deal = 0; deal <= RecentlyVisible.MOST_ANSWERS; deal++) {
            ask("kim", NOON, Scope.everything(), deal);
        }
        ask("kim", NOON, Scope.everything(), RecentlyVisible.MOST_ANSWERS);
        assertThat(asked).isEqualTo(RecentlyVisible.MOST_ANSWERS + 1);

        ask("kim", NOON, Scope.everything(), 0);
        assertThat(asked).isEqualTo(RecentlyVisible.MOST_ANSWERS + 2);
    }
}

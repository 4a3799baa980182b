package io.pipewright.forecast;

import static org.assertj.core.api.Assertions.assertThat;

import io.pipewright.closeplan.ClosePlans;
import io.pipewright.closeplan.Side;
import io.pipewright.closeplan.Task;
import io.pipewright.closeplan.TaskContent;
import io.pipewright.deal.DealId;
import io.pipewright.kernel.Stamp;
import io.pipewright.kernel.UserKey;
import java.time.Instant;
import java.time.LocalDate;
import java.util.BitSet;
import java.util.Optional;
import java.util.stream.LongStream;
import org.junit.Test;

/** U10: what {@link OverduePlans} promises, for every class that answers the port. */
public abstract class OverduePlansContract {

    private static final LocalDate TODAY = LocalDate.of(2026, 5, 12);
    private static final Stamp STAMP = new Stamp(new UserKey("mina"), Instant.parse("2026-05-04T03:00:00Z"));
    private static final DealId DEAL = new DealId(10_001);

    /** Where plans are written, in the store under test. */
    protected abstract ClosePlans plans();

    /** The answer under test. */
    protected abstract OverduePlans overdue();

    private Task task(DealId deal, LocalDate day) {
        return plans().add(deal, TaskContent.of("Board approves", Side.CUSTOMERS, day), STAMP)
                .orElseThrow();
    }

    private BitSet among(long... deals) {
        return overdue().among(TODAY, deals);
    }

    private static BitSet places(int... places) {
        BitSet set = new BitSet();
        for (int place : places) {
            set.set(place);
        }
        return set;
    }

    @Test
    public void aPlanIsLateFromTheDayAfterThatOfAnOpenTask() {
        task(DEAL, TODAY.minusDays(1));
        task(new DealId(10_002), TODAY);
        task(new DealId(10_003), TODAY.plusDays(1));

        assertThat(among(10_003, 10_001, 10_002, 10_004)).isEqualTo(places(1));
    }

    @Test
    public void severalLateTasksOfOnePlanAreOneLatePlan() {
        task(DEAL, TODAY.minusDays(1));
        task(DEAL, TODAY.minusDays(9));

        assertThat(among(10_001)).isEqualTo(places(0));
    }

    @Test
    public void aTaskThatIsDoneOrDeletedIsNotLate() {
        Task done = task(DEAL, TODAY.minusDays(1));
        Task deleted = task(DEAL, TODAY.minusDays(1));
        plans().change(
                        DEAL,
                        done,
                        new Task(
                                done.id(),
                                2,
                                done.content(),
                                Optional.of(STAMP),
                                Optional.empty(),
                                STAMP,
                                done.addedIn(),
                                done.changedIn()));
        plans().change(
                        DEAL,
                        deleted,
                        new Task(
                                deleted.id(),
                                2,
                                deleted.content(),
                                Optional.empty(),
                                Optional.of(STAMP),
                                STAMP,
                                deleted.addedIn(),
                                deleted.changedIn()));

        assertThat(among(10_001)).isEqualTo(places());
    }

    @Test
    public void onlyTheDealsAskedAboutAreAnswered_alsoWhereThereAreManyOrNone() {
        task(DEAL, TODAY.minusDays(1));
        long[] many = LongStream.rangeClosed(9_000, 11_000).toArray();

        assertThat(among()).isEqualTo(places());
        assertThat(among(10_002)).isEqualTo(places());
        assertThat(overdue().among(TODAY, many)).isEqualTo(places(1_001));
    }
}

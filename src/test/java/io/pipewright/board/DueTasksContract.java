package io.pipewright.board;

import static org.assertj.core.api.Assertions.assertThat;

import io.pipewright.board.DueTasks.DueTask;
import io.pipewright.closeplan.ClosePlans;
import io.pipewright.closeplan.Side;
import io.pipewright.closeplan.Task;
import io.pipewright.closeplan.TaskContent;
import io.pipewright.deal.DealId;
import io.pipewright.kernel.Stamp;
import io.pipewright.kernel.UserKey;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.LongStream;
import org.junit.Test;

/** What {@link DueTasks} promises, for every class that answers the port. */
public abstract class DueTasksContract {

    private static final LocalDate TODAY = LocalDate.of(2026, 5, 12);
    private static final Stamp STAMP = new Stamp(new UserKey("mina"), Instant.parse("2026-05-04T03:00:00Z"));

    /** Where plans are written, in the store under test. */
    protected abstract ClosePlans plans();

    /** The answer under test. */
    protected abstract DueTasks due();

    private Task task(long deal, String title, Side side, LocalDate day) {
        return plans().add(new DealId(deal), TaskContent.of(title, side, day), STAMP)
                .orElseThrow();
    }

    @Test
    public void openTasksUpToTheDay_theEarliestFirst_whoeverHasToDoThem() {
        task(10_001, "Board approves", Side.CUSTOMERS, TODAY.plusDays(1));
        Task offer = task(10_002, "Send <b>offer</b>", Side.OURS, TODAY.minusDays(3));
        task(10_001, "Kick-off", Side.BOTH, TODAY.plusDays(2));

        List<DueTask> due = due().until(TODAY.plusDays(1), new long[] {10_002, 10_001});

        assertThat(due).extracting(DueTask::title).containsExactly("Send <b>offer</b>", "Board approves");
        assertThat(due.get(0))
                .isEqualTo(new DueTask(
                        10_002, offer.id(), offer.revision(), "Send <b>offer</b>", Side.OURS, TODAY.minusDays(3)));
    }

    @Test
    public void whatIsDoneOrDeletedIsNotAskedFor() {
        Task done = task(10_001, "Done", Side.OURS, TODAY);
        Task deleted = task(10_001, "Deleted", Side.OURS, TODAY);
        change(done, Optional.of(STAMP), Optional.empty());
        change(deleted, Optional.empty(), Optional.of(STAMP));

        assertThat(due().until(TODAY, new long[] {10_001})).isEmpty();
    }

    private void change(Task task, Optional<Stamp> done, Optional<Stamp> deleted) {
        plans().change(
                        new DealId(10_001),
                        task,
                        new Task(task.id(), 2, task.content(), done, deleted, STAMP, task.addedIn(), task.changedIn()));
    }

    @Test
    public void onlyTheDealsAskedAboutAreAnswered_alsoWhereThereAreManyOrNone() {
        task(10_001, "Board approves", Side.CUSTOMERS, TODAY);
        long[] many = LongStream.rangeClosed(9_000, 11_000).toArray();

        assertThat(due().until(TODAY, new long[0])).isEmpty();
        assertThat(due().until(TODAY, new long[] {10_002})).isEmpty();
        assertThat(due().until(TODAY, many)).hasSize(1);
    }
}

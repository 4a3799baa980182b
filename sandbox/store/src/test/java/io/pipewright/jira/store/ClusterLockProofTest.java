package io.pipewright.jira.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyLong;
import static org.mockito.ArgumentMatchers.anyString;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import com.atlassian.beehive.ClusterLock;
import com.atlassian.beehive.ClusterLockService;
import io.pipewright.closeplan.ClosePlans;
import io.pipewright.closeplan.Side;
import io.pipewright.closeplan.Task;
import io.pipewright.closeplan.TaskContent;
import io.pipewright.deal.DealId;
import io.pipewright.kernel.Stamp;
import io.pipewright.kernel.UserKey;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.Rule;
import org.junit.Test;
import org.junit.runner.RunWith;
import org.junit.runners.Parameterized;
import org.junit.runners.Parameterized.Parameters;

/**
 * Cases R3 and R13. What the cluster lock alone holds: two nodes meet between reading and writing. With the lock one of them comes after
 * the other; with a lock that does not lock both write what the other never saw, whatever the database does.
 */
@RunWith(Parameterized.class)
public class ClusterLockProofTest {

    private static final DealId DEAL = new DealId(1);
    private static final Stamp STAMP = new Stamp(new UserKey("mina"), Instant.EPOCH);
    private static final LocalDate DAY = LocalDate.of(2026, 5, 12);
    private static final long MEETING_MILLIS = 400;

    @Parameters(name = "{0}")
    public static List<TestDatabase> databases() {
        return TestDatabase.all();
    }

    @Rule
    public final TestDatabase database;

    public ClusterLockProofTest(TestDatabase database) {
        this.database = database;
    }

    @Test
    public void withTheLockOneOfTwoChangesOfATaskIsRefused() throws Exception {
        assertThat(changesOfOneTask(database.locks(), database.locksElsewhere()))
                .containsExactlyInAnyOrder(true, false);
    }

    @Test
    public void withoutTheLockBothAreAcceptedAndOneIsLost() throws Exception {
        assertThat(changesOfOneTask(locksThatDoNotLock(), locksThatDoNotLock())).containsExactly(true, true);
    }

    @Test
    public void withTheLockANameIsStoredOnce() throws Exception {
        assertThat(rowsOfOneName(database.locks(), database.locksElsewhere())).isEqualTo(1);
    }

    @Test
    public void withoutTheLockItIsStoredTwice() throws Exception {
        assertThat(rowsOfOneName(locksThatDoNotLock(), locksThatDoNotLock())).isEqualTo(2);
    }

    private List<Boolean> changesOfOneTask(ClusterLockService here, ClusterLockService there) throws Exception {
        ClosePlans one = new AoClosePlans(database.ao(), here);
        ClosePlans other = new AoClosePlans(database.elsewhere(), there);
        Task task = one.add(DEAL, content("Board approves"), STAMP).orElseThrow();
        return meeting(
                () -> one.change(DEAL, task, renamed(task, "Board agrees")),
                () -> other.change(DEAL, task, renamed(task, "Board signs")));
    }

    private static TaskContent content(String title) {
        return TaskContent.of(title, Side.CUSTOMERS, DAY);
    }

    private static Task renamed(Task task, String title) {
        return new Task(
                task.id(),
                task.revision() + 1,
                content(title),
                task.done(),
                task.deleted(),
                STAMP,
                task.addedIn(),
                task.changedIn());
    }

    private int rowsOfOneName(ClusterLockService here, ClusterLockService there) throws Exception {
        SeenFieldNames one = new SeenFieldNames(database.ao(), here);
        SeenFieldNames other = new SeenFieldNames(database.elsewhere(), there);
        meeting(() -> remember(one), () -> remember(other));
        return database.ao().count(FieldNameEntity.class);
    }

    private static boolean remember(SeenFieldNames names) {
        names.remember("amount", "Amount");
        return true;
    }

    /** Has two works meet: whoever is about to write waits for the other to be there too, but not for ever. */
    private List<Boolean> meeting(Callable<Boolean> one, Callable<Boolean> other) throws Exception {
        CountDownLatch both = new CountDownLatch(2);
        Set<Thread> arrived = ConcurrentHashMap.newKeySet();
        database.beforeStatements(sql -> {
            if (!sql.stripLeading().toUpperCase(Locale.ROOT).startsWith("SELECT")
                    && arrived.add(Thread.currentThread())) {
                both.countDown();
                await(both);
            }
        });
        ExecutorService nodes = Executors.newFixedThreadPool(2);
        try {
            List<Boolean> done = new ArrayList<>();
            for (Future<Boolean> each : nodes.invokeAll(List.of(one, other))) {
                done.add(each.get());
            }
            return done;
        } finally {
            nodes.shutdown();
        }
    }

    private static void await(CountDownLatch both) {
        try {
            both.await(MEETING_MILLIS, TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static ClusterLockService locksThatDoNotLock() throws InterruptedException {
        ClusterLock lock = mock(ClusterLock.class);
        when(lock.tryLock()).thenReturn(true);
        when(lock.tryLock(anyLong(), any())).thenReturn(true);
        ClusterLockService locks = mock(ClusterLockService.class);
        when(locks.getLockForName(anyString())).thenReturn(lock);
        return locks;
    }
}

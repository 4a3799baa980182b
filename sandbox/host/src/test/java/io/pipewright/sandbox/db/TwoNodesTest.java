package io.pipewright.sandbox.db;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.atlassian.beehive.ClusterLock;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.After;
import org.junit.AfterClass;
import org.junit.Before;
import org.junit.BeforeClass;
import org.junit.Test;

/** Case R13. What two nodes on one PostgreSQL share: locks, ids and the news of what the other changed. */
@SuppressWarnings("LockNotBeforeTry") // the locks themselves are tested, node by node
public class TwoNodesTest {

    private static EmbeddedPostgres postgres;
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final List<String> heard = new ArrayList<>();
    private Database here;
    private Database there;

    @BeforeClass
    public static void startPostgres() throws Exception {
        postgres = EmbeddedPostgres.start();
    }

    @AfterClass
    public static void stopPostgres() throws Exception {
        postgres.close();
    }

    @Before
    public void start() throws Exception {
        here = node();
        there = node();
        List<Future<?>> starts =
                List.of(threads.submit(() -> Schema.create(here)), threads.submit(() -> Schema.create(there)));
        for (Future<?> start : starts) {
            start.get();
        }
        here.update("delete from cwd_group");
        here.messages().begin();
        there.messages().begin();
    }

    @After
    public void stop() {
        threads.shutdownNow();
        here.close();
        there.close();
    }

    private static Database node() {
        return new Database(postgres.getJdbcUrl("postgres", "postgres"), "postgres", "");
    }

    private ClusterLock lockHere() {
        return here.locks().getLockForName("deals");
    }

    private ClusterLock lockThere() {
        return there.locks().getLockForName("deals");
    }

    @Test
    public void aLockThatOneNodeHoldsIsTakenForTheOther_andFreeWhenItIsGivenBackAsOftenAsItWasTaken() throws Exception {
        lockHere().lock();
        lockHere().lock();
        assertThat(lockThere().tryLock()).isFalse();
        lockHere().unlock();
        assertThat(lockThere().tryLock(50, TimeUnit.MILLISECONDS)).isFalse();
        lockHere().unlock();
        assertThat(lockThere().tryLock(10, TimeUnit.SECONDS)).isTrue();
        assertThat(lockHere().tryLock()).isFalse();
        lockThere().unlock();
    }

    @Test
    public void aLockBelongsToOneThreadOfItsNode() throws Exception {
        lockHere().lock();
        assertThat(threads.submit(() -> lockHere().tryLock()).get()).isFalse();
        assertThat(here.locks().getLockForName("others").tryLock()).isTrue();
        here.locks().getLockForName("others").unlock();
        lockHere().unlock();
        assertThatThrownBy(() -> lockHere().unlock()).isInstanceOf(IllegalMonitorStateException.class);
        assertThatThrownBy(() -> lockHere().newCondition()).hasMessageContaining("row cluster");
    }

    @Test
    public void whoWaitsForALockGetsItAfterTheOtherNode() throws Exception {
        lockHere().lock();
        Future<Boolean> waiting = threads.submit(() -> {
            lockThere().lock();
            lockThere().unlock();
            return true;
        });
        assertThatThrownBy(() -> waiting.get(100, TimeUnit.MILLISECONDS)).isNotNull();
        lockHere().unlock();
        assertThat(waiting.get(10, TimeUnit.SECONDS)).isTrue();
    }

    @Test
    public void whatANodeHeldIsFreeWhenItIsGone() throws Exception {
        Database gone = node();
        gone.locks().getLockForName("deals").lock();
        assertThat(lockThere().tryLock()).isFalse();
        gone.close();
        assertThat(lockThere().tryLock(10, TimeUnit.SECONDS)).isTrue();
        lockThere().unlock();
    }

    @Test
    public void noIdIsGivenTwice_andEachNodeTakesItsOwnBlock() throws Exception {
        List<Callable<List<Long>>> work = new ArrayList<>();
        for (Database node : List.of(here, there, here, there)) {
            work.add(() ->
                    IntStream.range(0, 250).mapToObj(id -> node.nextId("deals")).toList());
        }
        List<Long> given = new ArrayList<>();
        for (Future<List<Long>> ids : threads.invokeAll(work)) {
            given.addAll(ids.get());
        }
        assertThat(given).hasSize(1000).doesNotHaveDuplicates();
        long earlier = here.nextId("quotes");
        assertThat(there.nextId("quotes")).isEqualTo(earlier + 100);
        assertThat(here.nextId("quotes")).isEqualTo(earlier + 1);
    }

    @Test
    public void ofTwoNodesThatPutTheSameRowBothSucceed() throws Exception {
        CountDownLatch bothInside = new CountDownLatch(2);
        List<Callable<Void>> work = new ArrayList<>();
        for (Database node : List.of(here, there)) {
            work.add(() -> node.inTransaction(() -> {
                bothInside.countDown();
                await(bothInside);
                node.put(
                        "update cwd_group set group_name = ? where group_name = 'sales'",
                        "insert into cwd_group (group_name) values (?)",
                        "sales");
                return null;
            }));
        }
        for (Future<Void> done : threads.invokeAll(work)) {
            done.get();
        }
        assertThat(groups(here)).containsExactly("sales");
    }

    @Test
    public void theOtherNodeHearsOfAChangeOnce_andNeverOfOneThatWasTakenBack() {
        there.messages().on("deals", heard::add);
        here.messages().on("deals", about -> heard.add("an echo"));
        here.inTransaction(() -> {
            here.tell("deals", 1, 2);
            here.tell("deals", 2, 3);
            return null;
        });
        assertThatThrownBy(() -> here.inTransaction(() -> {
                    here.tell("deals", 4);
                    throw new IllegalStateException("no");
                }))
                .hasMessage("no");
        here.messages().hear();
        there.messages().hear();
        there.messages().hear();
        assertThat(heard).containsExactly("1,2,3");
    }

    @Test
    public void aMessageThatFailsDoesNotKeepTheNextOnesAway() {
        there.messages().on("deals", about -> {
            heard.add(about);
            throw new IllegalStateException("cannot be followed");
        });
        here.tell("deals", 1);
        here.tell("deals", 2);
        there.messages().hear();
        assertThat(heard).containsExactly("1", "2");
    }

    /** A node that reads on from the last id must not miss one that a slower transaction took before. */
    @Test
    public void messagesBecomeVisibleInTheOrderOfTheirIds() throws Exception {
        there.messages().on("deals", heard::add);
        List<Callable<Void>> writers = new ArrayList<>();
        for (int writer = 0; writer < 4; writer++) {
            int number = writer * 100;
            writers.add(() -> {
                for (int i = 0; i < 50; i++) {
                    here.tell("deals", number + i);
                }
                return null;
            });
        }
        List<Future<Void>> running = new ArrayList<>();
        writers.forEach(writer -> running.add(threads.submit(writer)));
        while (!running.stream().allMatch(Future::isDone)) {
            there.messages().hear();
        }
        for (Future<Void> writer : running) {
            writer.get();
        }
        there.messages().hear();
        assertThat(heard).hasSize(200).doesNotHaveDuplicates();
    }

    @Test
    public void anotherNodesMessageCanBeMadeToComeLate() throws Exception {
        CountDownLatch late = new CountDownLatch(1);
        there.messages().on("deals", Duration.ofMillis(100), about -> late.countDown());
        here.tell("deals", 1);
        there.messages().hear();
        assertThat(late.getCount()).isEqualTo(1);
        assertThat(late.await(10, TimeUnit.SECONDS)).isTrue();
    }

    @Test
    public void whatIsKeptInMemoryIsReadAnewAfterTheOtherNodeChangedIt() {
        Cached<List<String>> kept = new Cached<>(there, () -> groups(there));
        Cached<List<String>> changing = new Cached<>(here, () -> groups(here));
        assertThat(kept.get()).isEmpty();
        here.inTransaction(() -> {
            here.update("insert into cwd_group (group_name) values ('sales')");
            changing.changed();
            return null;
        });
        there.messages().hear();
        assertThat(kept.get()).containsExactly("sales");
    }

    private static List<String> groups(Database database) {
        return database.query("select group_name from cwd_group", row -> row.getString(1));
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await(10, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}

package io.pipewright.closeplan;

import static io.pipewright.closeplan.Scene.KEY;
import static org.assertj.core.api.Assertions.assertThat;

import io.pipewright.kernel.Conflict;
import io.pipewright.kernel.UserKey;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.After;
import org.junit.Test;

public class TwoPeopleAtOnceTest {

    private static final int ROUNDS = 60;
    private static final TaskContent BOARD = Scene.customers("Board approves the purchase", "2026-05-12");

    private final Scene scene = new Scene();
    private final ExecutorService two = Executors.newFixedThreadPool(2);

    @After
    public void stop() {
        two.shutdownNow();
    }

    @Test
    public void ofTwoWhoChangeTheSameTaskOneSucceedsAndTheOtherIsTold_soThatNoTextIsLostUnnoticed() throws Exception {
        TaskId id = scene.as(Scene.MINA).addTask(KEY, BOARD).task().id();
        CyclicBarrier start = new CyclicBarrier(2);
        List<Future<Set<String>>> people =
                List.of(two.submit(noting(Scene.MINA, id, start)), two.submit(noting(Scene.JOON, id, start)));
        Set<String> stored = new HashSet<>();
        for (Future<Set<String>> person : people) {
            stored.addAll(person.get(60, TimeUnit.SECONDS));
        }
        Task last = scene.plans.of(Scene.DEAL).record(id).orElseThrow();
        assertThat(last.note().split("\n")).containsExactlyInAnyOrderElementsOf(stored);
        assertThat(last.revision()).isEqualTo(1 + stored.size());
        assertThat(stored).hasSizeGreaterThanOrEqualTo(ROUNDS);
    }

    @Test
    public void twoWhoChangeDifferentTasksAndAddOthersBothSucceedEveryTime() throws Exception {
        TaskId hers = scene.as(Scene.MINA).addTask(KEY, BOARD).task().id();
        TaskId his = scene.as(Scene.JOON).addTask(KEY, BOARD).task().id();
        CyclicBarrier start = new CyclicBarrier(2);
        List<Future<Long>> people =
                List.of(two.submit(renaming(Scene.MINA, hers, start)), two.submit(renaming(Scene.JOON, his, start)));
        for (Future<Long> person : people) {
            assertThat(person.get(60, TimeUnit.SECONDS)).isEqualTo(1 + ROUNDS);
        }
        ClosePlan plan = scene.plans.of(Scene.DEAL);
        assertThat(plan.tasks()).hasSize(2 + 2 * ROUNDS);
        assertThat(plan.revision()).isEqualTo(2 + 4 * ROUNDS);
    }

    /** Appends a line a round; the line counts as stored only if no conflict was reported. */
    private Callable<Set<String>> noting(UserKey user, TaskId id, CyclicBarrier start) {
        return () -> {
            Set<String> stored = new HashSet<>();
            for (int round = 0; round < ROUNDS; round++) {
                start.await(30, TimeUnit.SECONDS);
                Task seen = scene.plans.of(Scene.DEAL).record(id).orElseThrow();
                String line = user + " " + round;
                if (accepted(user, seen, (seen.note() + "\n" + line).strip())) {
                    stored.add(line);
                }
            }
            return stored;
        };
    }

    private boolean accepted(UserKey user, Task seen, String note) {
        try {
            scene.as(user)
                    .changeTask(KEY, seen.id(), seen.revision(), seen.content().noted(note));
            return true;
        } catch (Conflict told) {
            return false;
        }
    }

    private Callable<Long> renaming(UserKey user, TaskId id, CyclicBarrier start) {
        return () -> {
            start.await(30, TimeUnit.SECONDS);
            PlanEditor edit = scene.as(user);
            long revision = 1;
            for (int round = 0; round < ROUNDS; round++) {
                revision = edit.changeTask(KEY, id, revision, BOARD.titled("Board approves " + user + round))
                        .task()
                        .revision();
                edit.addTask(KEY, BOARD);
            }
            return revision;
        };
    }
}

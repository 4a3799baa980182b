package io.pipewright.closeplan;

import static io.pipewright.closeplan.Scene.KEY;
import static io.pipewright.closeplan.Scene.ours;
import static org.assertj.core.api.Assertions.assertThat;

import io.pipewright.journal.JournalEntry;
import io.pipewright.kernel.Reason;
import java.time.LocalDate;
import java.util.List;
import org.junit.Test;

/** U2: every change of a close plan stands in the journal of its deal, and nothing else does. */
public class PlanActivityTest {

    private static final String PREFIX = "pipewright.stage.activity.";

    private final Scene scene = new Scene();
    private final PlanEditor rep = scene.as(Scene.MINA);

    private List<Reason> said() {
        return scene.journal.all().stream().map(JournalEntry::what).toList();
    }

    @Test
    public void u2_theLifeOfATaskIsWrittenDown() {
        LocalDate first = LocalDate.parse("2026-05-11");
        LocalDate later = LocalDate.parse("2026-05-18");
        Task added =
                rep.addTask(KEY, ours("<script>Board approves", "2026-05-11")).task();
        Task moved = rep.changeTask(KEY, added.id(), added.revision(), ours(added.title(), "2026-05-18"))
                .task();
        Task renamed = rep.changeTask(KEY, moved.id(), moved.revision(), ours("Board signs", "2026-05-18"))
                .task();
        Task done = rep.tick(KEY, renamed.id(), renamed.revision()).task();
        Task open = rep.untick(KEY, done.id(), done.revision()).task();
        rep.deleteTask(KEY, open.id(), open.revision());

        assertThat(said())
                .containsExactly(
                        Reason.of(PREFIX + "task-added", "<script>Board approves", first),
                        Reason.of(PREFIX + "task-moved", "<script>Board approves", first, later),
                        Reason.of(PREFIX + "task-changed", "Board signs"),
                        Reason.of(PREFIX + "task-done", "Board signs"),
                        Reason.of(PREFIX + "task-reopened", "Board signs"),
                        Reason.of(PREFIX + "task-deleted", "Board signs"));
        assertThat(scene.journal.all()).extracting(JournalEntry::stamp).containsOnly(Scene.BY_MINA);
    }

    @Test
    public void u2_whatChangesNothingIsNotWrittenDown() {
        Task task = rep.addTask(KEY, ours("Board approves", "2026-05-11")).task();
        rep.changeTask(KEY, task.id(), task.revision(), task.content());
        rep.untick(KEY, task.id(), task.revision());

        assertThat(said()).hasSize(1);
    }
}

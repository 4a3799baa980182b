package io.pipewright.closeplan;

import static io.pipewright.closeplan.Scene.JOON;
import static io.pipewright.closeplan.Scene.KEY;
import static io.pipewright.closeplan.Scene.MINA;
import static io.pipewright.closeplan.Scene.customers;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.pipewright.kernel.Conflict;
import io.pipewright.kernel.InvalidValue;
import io.pipewright.kernel.NotPermitted;
import io.pipewright.kernel.Stamp;
import java.time.LocalDate;
import java.util.Optional;
import org.junit.Test;

/** U7: the last change can be undone, and nothing is forgotten by it. */
public class UndoPlanEditTest {

    private static final TaskContent BOARD = customers("Board approves the purchase", "2026-05-12");

    private final Scene scene = new Scene();
    private final PlanEditor mina = scene.as(MINA);
    private final PlanEditor joon = scene.as(JOON);

    private PlanOverview undo() {
        return joon.undo(KEY, mina.view(KEY).plan().past().edits());
    }

    @Test
    public void aDeletedTaskComesBackAsItWas_andSoDoesOneThatWasTickedOrEdited() {
        Task task = mina.addTask(KEY, BOARD).task();
        mina.deleteTask(KEY, task.id(), 1);
        assertThat(undo().plan().tasks()).extracting(Task::content).containsExactly(BOARD);
        mina.tick(KEY, task.id(), 3);
        assertThat(undo().plan().tasks().get(0).done()).isEmpty();
        mina.changeTask(KEY, task.id(), 5, BOARD.titled("Board decides").noted("Room 4"));
        assertThat(undo().plan().tasks().get(0).content()).isEqualTo(BOARD);
    }

    @Test
    public void aTemplateGoesAsAWhole_andComesBackWhenTheUndoIsUndone() {
        mina.applyTemplate(KEY, 0, PlanTemplate.standard(), TemplateStep::key);
        assertThat(undo().plan().tasks()).isEmpty();
        assertThat(undo().plan().tasks()).hasSize(11);
        assertThat(scene.plans.recordsOf(Scene.DEAL)).isEqualTo(11);
    }

    @Test
    public void theGoalAndTheStartComeBack() {
        LocalDate start = LocalDate.of(2026, 9, 14);
        mina.setFrame(KEY, 0, PlanFrame.of("Globex", "Go live in Busan", Optional.of(start)));
        mina.setFrame(KEY, 1, PlanFrame.of("Globex", "", Optional.empty()));
        PlanFrame frame = undo().plan().frame();
        assertThat(frame.goal()).isEqualTo("Go live in Busan");
        assertThat(frame.projectStart()).contains(start);
    }

    @Test
    public void anUndoSaysWhoDidIt() {
        mina.addTask(KEY, BOARD);
        LastEdit last = undo().plan().past().last().orElseThrow();
        assertThat(last.kind()).isEqualTo(LastEdit.Kind.UNDO);
        assertThat(last.stamp()).isEqualTo(new Stamp(JOON, Scene.NOW));
    }

    @Test
    public void whatTheCustomerAgreedToAndIsAsItWasAgainHasNotChanged() {
        Task task = mina.addTask(KEY, BOARD).task();
        mina.recordAgreement(KEY, 1, Agreement.Kind.AGREED, "CFO", Scene.TODAY, Channel.PHONE);
        mina.changeTask(KEY, task.id(), 1, BOARD.due(LocalDate.of(2026, 5, 19)));
        assertThat(mina.view(KEY).plan().agreement().agreedAsItStands()).isFalse();
        assertThat(undo().plan().agreement().agreedAsItStands()).isTrue();
    }

    @Test
    public void onlyWhatTheUserSawAsTheLastChangeIsUndone() {
        assertThatThrownBy(() -> mina.undo(KEY, 0)).isInstanceOf(InvalidValue.class);
        Task task = mina.addTask(KEY, BOARD).task();
        joon.tick(KEY, task.id(), 1);
        assertThatThrownBy(() -> mina.undo(KEY, 1)).isInstanceOf(Conflict.class);
        scene.plans.justBeforeTheNextWrite(() -> joon.untick(KEY, task.id(), 2));
        assertThatThrownBy(() -> mina.undo(KEY, 2)).isInstanceOf(Conflict.class);
        scene.mayEdit = false;
        assertThatThrownBy(() -> mina.undo(KEY, 3)).isInstanceOf(NotPermitted.class);
    }
}

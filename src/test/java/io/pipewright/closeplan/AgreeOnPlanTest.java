package io.pipewright.closeplan;

import static io.pipewright.closeplan.Scene.KEY;
import static io.pipewright.closeplan.Scene.MINA;
import static io.pipewright.closeplan.Scene.customers;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.pipewright.kernel.InvalidValue;
import io.pipewright.kernel.Reason;
import java.time.LocalDate;
import java.util.Optional;
import org.junit.Test;

/** U8: what was agreed is known from what to what it changed since, and a mistaken record can be marked. */
public class AgreeOnPlanTest {

    private static final TaskContent BOARD = customers("Board approves the purchase", "2026-05-12");

    private final PlanEditor mina = new Scene().as(MINA);
    private final Task task = mina.addTask(KEY, BOARD).task();

    private PlanOverview agree(String customer, long revision) {
        return mina.recordAgreement(KEY, revision, Agreement.Kind.AGREED, customer, Scene.TODAY, Channel.PHONE);
    }

    @Test
    public void everyChangeSinceTheAgreementIsSaidFromWhatToWhat_howeverManyStepsItTook() {
        agree("CFO", 1);
        mina.changeTask(KEY, task.id(), 1, BOARD.due(LocalDate.of(2026, 5, 13)));
        mina.changeTask(KEY, task.id(), 2, BOARD.due(LocalDate.of(2026, 5, 19)).titled("Board signs"));
        TaskContent both =
                new TaskContent("Board signs", Side.BOTH, LocalDate.of(2026, 5, 19), Optional.empty(), "", false);
        PlanOverview changed = mina.changeTask(KEY, task.id(), 3, both).overview();
        assertThat(changed.plan().agreement().changes()).singleElement().satisfies(change -> assertThat(
                        change.sentences(Side::code))
                .containsExactly(
                        Reason.of("pipewright.closeplan.change.title", BOARD.title(), "Board signs"),
                        Reason.of(
                                "pipewright.closeplan.change.date",
                                "Board signs",
                                LocalDate.of(2026, 5, 12),
                                LocalDate.of(2026, 5, 19)),
                        Reason.of("pipewright.closeplan.change.side", "Board signs", "customers", "both")));
    }

    @Test
    public void thePlanAsAgreedCanStillBeShown() {
        Task other = mina.addTask(KEY, customers("Legal approves the draft", "2026-05-20"))
                .task();
        agree("CFO", 2);
        mina.changeTask(KEY, task.id(), 1, BOARD.titled("Board signs"));
        mina.deleteTask(KEY, other.id(), 1);
        ClosePlan plan = mina.addTask(KEY, customers("Permit is granted", "2026-05-21"))
                .overview()
                .plan();
        assertThat(plan.tasksAsAgreed())
                .extracting(Task::title)
                .containsExactly("Board approves the purchase", "Legal approves the draft");
        assertThat(plan.tasksAsAgreed()).allMatch(Task::isOpen);
    }

    @Test
    public void aMistakenRecordStaysMarked_andTheOneBeforeItCounts() {
        agree("CFO", 1);
        mina.changeTask(KEY, task.id(), 1, BOARD.titled("Board signs"));
        PlanOverview twice = agree("CEO", 2);
        PlanOverview marked =
                mina.markMistaken(KEY, twice.plan().agreements().get(1).id(), "It was another deal");
        assertThat(marked.plan().agreements()).hasSize(2);
        assertThat(marked.plan().agreements().get(1).mistake().orElseThrow().reason())
                .isEqualTo("It was another deal");
        assertThat(marked.plan().latestAgreement().orElseThrow().customer()).isEqualTo("CFO");
        assertThat(marked.plan().agreement().changedSinceAgreed()).isTrue();
        PlanOverview none =
                mina.markMistaken(KEY, marked.plan().agreements().get(0).id(), "Nobody agreed");
        assertThat(none.plan().agreement().agreed()).isFalse();
        assertThatThrownBy(() -> mina.markMistaken(KEY, 99, "No such record")).isInstanceOf(InvalidValue.class);
    }
}

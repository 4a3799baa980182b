package io.pipewright.closeplan;

import static io.pipewright.closeplan.Scene.JOON;
import static io.pipewright.closeplan.Scene.KEY;
import static io.pipewright.closeplan.Scene.MINA;
import static io.pipewright.closeplan.Scene.customers;
import static io.pipewright.closeplan.Scene.ours;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.pipewright.kernel.Conflict;
import io.pipewright.kernel.InvalidValue;
import io.pipewright.kernel.NotPermitted;
import io.pipewright.kernel.Reason;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.Test;

/** U7: the plan is kept in step when dates move. */
public class ReschedulePlanTest {

    private final Scene scene = new Scene();
    private final PlanEditor mina = scene.as(MINA);
    private final Task draft = add(ours("We send the contract draft", "2026-05-08"));
    private final Task review =
            add(customers("Legal approves the draft", "2026-05-18").waitingFor(Set.of(draft.id()), 5));
    private final Task signed = add(
            TaskContent.of("Both sign", Side.BOTH, LocalDate.of(2026, 5, 28)).waitingFor(Set.of(review.id()), 2));
    private final Task kickOff = add(ours("We hold the kick-off", "2026-06-11").afterTheContract());

    private Task add(TaskContent content) {
        return mina.addTask(KEY, content).task();
    }

    private static List<String> dates(PlanOverview overview) {
        return overview.plan().tasks().stream()
                .map(task -> task.targetDate().toString())
                .toList();
    }

    @Test
    public void everyOpenTaskIsShiftedByWorkingDays_andWhatIsDoneStays() {
        mina.tick(KEY, draft.id(), 1);
        PlanOverview moved = mina.move(KEY, 4, new Move.Shift(5));
        assertThat(dates(moved)).containsExactly("2026-05-08", "2026-05-25", "2026-06-04", "2026-06-18");
        assertThat(moved.plan().revision()).isEqualTo(5);
        assertThat(moved.plan().past().last().orElseThrow().kind()).isEqualTo(LastEdit.Kind.MOVED);
    }

    @Test
    public void holidaysOfThePipelineAreSteppedOver() {
        TreeMap<LocalDate, String> holidays = new TreeMap<>();
        holidays.put(LocalDate.of(2026, 5, 25), "Buddha's Birthday");
        scene.settings.save(1, new PlanSettings("", holidays));
        assertThat(dates(mina.move(KEY, 4, new Move.Shift(5), review.id()))).contains("2026-05-26");
    }

    @Test
    public void chosenTasksMoveAlone() {
        assertThat(dates(mina.move(KEY, 4, new Move.Shift(-1), review.id(), kickOff.id())))
                .containsExactly("2026-05-08", "2026-05-15", "2026-05-28", "2026-06-10");
    }

    @Test
    public void aNewCloseDateDrawsThePlanTogetherInProportion_andWhatComesAfterTheContractFollows() {
        PlanOverview moved = mina.move(KEY, 4, new Move.Fit(LocalDate.of(2026, 5, 15)));
        assertThat(dates(moved)).containsExactly("2026-05-06", "2026-05-11", "2026-05-15", "2026-05-29");
    }

    @Test
    public void aTaskThatSlipsTakesAlongWhatWaitsForIt_asFarAsItHasTo() {
        PlanOverview moved = mina.move(KEY, 4, new Move.Slip(draft.id(), LocalDate.of(2026, 5, 15)));
        assertThat(dates(moved)).containsExactly("2026-05-15", "2026-05-22", "2026-05-28", "2026-06-11");
    }

    @Test
    public void thePreviewSaysWhatWouldMoveAndWhatWouldGoWrong_andStoresNothing() {
        Rescheduling preview = mina.preview(KEY, 4, new Move.Slip(review.id(), LocalDate.of(2026, 5, 29)));
        assertThat(preview.moved())
                .extracting(moved -> moved.task().title() + " " + moved.to())
                .containsExactly("Legal approves the draft 2026-05-29", "Both sign 2026-06-02");
        assertThat(preview.endBefore()).contains(LocalDate.of(2026, 5, 28));
        assertThat(preview.endAfter()).contains(LocalDate.of(2026, 6, 2));
        assertThat(preview.newWarnings())
                .extracting(PlanWarning::kind)
                .contains(PlanWarning.Kind.ENDS_AFTER_CLOSE_DATE, PlanWarning.Kind.AFTER_CLOSE_DATE);
        assertThat(mina.view(KEY).plan().revision()).isEqualTo(4);
    }

    @Test
    public void whatCannotBeIsRefused_withAReason() {
        assertThat(refusal(() -> mina.move(KEY, 4, new Move.Fit(LocalDate.of(2026, 5, 2)))))
                .isEqualTo(Reason.of("pipewright.closeplan.move.over", LocalDate.of(2026, 5, 2)));
        assertThat(refusal(() -> mina.move(KEY, 4, new Move.Shift(1), new TaskId(99))))
                .isEqualTo(Reason.of("pipewright.closeplan.move.nothing"));
        assertThat(refusal(() -> new Move.Shift(0))).isEqualTo(Reason.of("pipewright.closeplan.move.days", 500));
        assertThat(refusal(() -> mina.move(KEY, 4, new Move.Slip(new TaskId(99), Scene.CLOSE))))
                .isEqualTo(Reason.of("pipewright.closeplan.task.unknown"));
        assertThat(refusal(() -> {
                            mina.changeTask(
                                    KEY, kickOff.id(), 1, kickOff.content().due(LocalDate.of(2100, 12, 31)));
                            mina.move(KEY, 5, new Move.Shift(10));
                        })
                        .key())
                .isEqualTo("pipewright.closeplan.date.out-of-range");
    }

    private static Reason refusal(ThrowingCallable act) {
        return catchThrowableOfType(InvalidValue.class, act).reason();
    }

    @Test
    public void whoeverSawAnOlderPlanMovesNothing_alsoNotWhenSomebodyIsFasterInBetween() {
        assertThatThrownBy(() -> mina.move(KEY, 3, new Move.Shift(1))).isInstanceOf(Conflict.class);
        scene.plans.justBeforeTheNextWrite(() -> scene.as(JOON).tick(KEY, draft.id(), 1));
        assertThatThrownBy(() -> mina.move(KEY, 4, new Move.Shift(1))).isInstanceOf(Conflict.class);
        assertThat(dates(mina.view(KEY))).startsWith("2026-05-08");
        scene.mayEdit = false;
        assertThatThrownBy(() -> mina.preview(KEY, 4, new Move.Shift(1))).isInstanceOf(NotPermitted.class);
    }

    @Test
    public void everythingThatWasMovedComesBackWithOneUndo() {
        PlanOverview moved = mina.move(KEY, 4, new Move.Shift(5));
        PlanOverview undone = mina.undo(KEY, moved.plan().past().edits());
        assertThat(dates(undone)).containsExactly("2026-05-08", "2026-05-18", "2026-05-28", "2026-06-11");
        assertThat(undone.plan().revision()).isEqualTo(6);
    }

    /** X6. */
    @Test
    public void slackIsCountedToTheCloseDate_andTheCriticalPathIsTheChainThatCanSlipLeast() {
        PlanSchedule schedule = mina.view(KEY).schedule();
        assertThat(schedule.slack()).containsEntry(signed.id(), 1).containsEntry(review.id(), 7);
        assertThat(schedule.slack()).containsEntry(draft.id(), 8).doesNotContainKey(kickOff.id());
        assertThat(schedule.criticalPath()).extracting(Task::id).containsExactly(draft.id(), review.id(), signed.id());
        assertThat(schedule.leastSlack()).contains(1);
    }

    /** X6. */
    @Test
    public void anOverdueTaskSaysWhatItHoldsUp() {
        Task late = add(ours("We answer the questions", "2026-05-01"));
        add(customers("Board approves the purchase", "2026-05-06").waitingFor(Set.of(late.id()), 4));
        assertThat(mina.view(KEY).warnings())
                .filteredOn(warning -> warning.kind() == PlanWarning.Kind.SLIP_MOVES)
                .extracting(PlanWarning::reason)
                .containsExactly(Reason.of(
                        "pipewright.closeplan.warning.slip-moves",
                        "We answer the questions",
                        1,
                        "Board approves the purchase",
                        LocalDate.of(2026, 5, 8)));
        assertThat(mina.view(KEY).warnings()).extracting(PlanWarning::kind).contains(PlanWarning.Kind.TOO_SOON);
    }

    @Test
    public void aTaskMayNotWaitForItself_byWayOfOthers_norForOneThatIsNotThere() {
        TaskContent circle = draft.content().waitingFor(Set.of(signed.id()), 1);
        assertThat(refusal(() -> mina.changeTask(KEY, draft.id(), 1, circle)))
                .isEqualTo(Reason.of("pipewright.closeplan.waits-for.circle", draft.title()));
        TaskContent lost = draft.content().waitingFor(Set.of(new TaskId(99)), 1);
        assertThat(refusal(() -> mina.changeTask(KEY, draft.id(), 1, lost)))
                .isEqualTo(Reason.of("pipewright.closeplan.waits-for.unknown"));
    }

    @Test
    public void twoWhoLinkTasksAtOnceMakeNoCircle() {
        scene.plans.justBeforeTheNextWrite(() ->
                scene.as(JOON).changeTask(KEY, draft.id(), 1, draft.content().waitingFor(Set.of(kickOff.id()), 1)));
        TaskContent other = kickOff.content().waitingFor(Set.of(draft.id()), 1);
        assertThatThrownBy(() -> mina.changeTask(KEY, kickOff.id(), 1, other)).isInstanceOf(Conflict.class);
        assertThat(mina.view(KEY)
                        .plan()
                        .record(kickOff.id())
                        .orElseThrow()
                        .content()
                        .waitsFor())
                .isEmpty();
    }
}

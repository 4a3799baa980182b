package io.pipewright.closeplan;

import static io.pipewright.closeplan.Scene.KEY;
import static io.pipewright.closeplan.Scene.MINA;
import static io.pipewright.closeplan.Scene.customers;
import static io.pipewright.closeplan.Scene.ours;
import static org.assertj.core.api.Assertions.assertThat;

import io.pipewright.stage.PipelineFixture;
import io.pipewright.stage.PipelineTemplate;
import io.pipewright.stage.StageKind;
import org.junit.Test;

/** U7: the plan of a deal that has ended stops warning. */
public class PhaseTest {

    private final Scene scene = new Scene();
    private final PlanEditor mina = scene.as(MINA);

    private PlanOverview in(StageKind kind) {
        scene.status = PipelineFixture.pipelineOf(PipelineTemplate.THE_MODEL, 1).stages().stream()
                .filter(stage -> stage.kind() == kind)
                .findFirst()
                .orElseThrow()
                .statusId();
        return mina.view(KEY);
    }

    private void plan() {
        mina.addTask(KEY, customers("Decision", "2026-04-01"));
        mina.addTask(KEY, ours("We hold the kick-off", "2026-05-01").afterTheContract());
    }

    @Test
    public void aRunningDealWarnsOfEverything() {
        plan();
        assertThat(in(StageKind.OPEN).warnings()).hasSizeGreaterThan(2);
        assertThat(in(StageKind.OPEN).progress().overdue()).isEqualTo(2);
    }

    @Test
    public void aWonDealWarnsOfWhatComesAfterTheContract() {
        plan();
        PlanOverview won = in(StageKind.WON);
        assertThat(won.warnings()).extracting(PlanWarning::kind).containsExactly(PlanWarning.Kind.OVERDUE);
        assertThat(won.progress().overdue()).isEqualTo(1);
        assertThat(won.schedule()).isEqualTo(PlanSchedule.NONE);
        assertThat(won.state(won.plan().tasks().get(0), Scene.TODAY)).isEqualTo(TaskState.OPEN);
    }

    @Test
    public void aLostOrParkedDealIsQuiet() {
        plan();
        for (StageKind kind : new StageKind[] {StageKind.LOST, StageKind.PARKED}) {
            assertThat(in(kind).warnings()).isEmpty();
            assertThat(in(kind).progress().overdue()).isZero();
        }
    }
}

package io.pipewright.stage;

import static io.pipewright.stage.PipelineFixture.pipelineOf;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.Test;

public class PipelineTest {

    private final Pipeline pipeline = pipelineOf(PipelineTemplate.THE_MODEL, 10000);

    @Test
    public void stagesStandInOrder_howeverTheyWereStored() {
        List<Stage> reversed = new ArrayList<>(pipeline.stages());
        Collections.reverse(reversed);

        assertThat(new Pipeline(10000, "the-model", reversed).stages()).isEqualTo(pipeline.stages());
    }

    @Test
    public void aStatusMeansItsStage_orNothing() {
        assertThat(pipeline.stageOf("10003")).map(Stage::key).contains("evaluation");
        assertThat(pipeline.stageOf("99")).isEmpty();
    }

    @Test
    public void thePathLeadsToTheOrder_pastLostAndParked() {
        assertThat(pipeline.path())
                .extracting(Stage::key)
                .containsExactly(
                        "beyond-lead", "issue-recognised", "evaluation", "final-negotiation", "approval", "won");
    }
}

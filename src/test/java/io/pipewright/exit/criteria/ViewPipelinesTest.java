package io.pipewright.exit.criteria;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.pipewright.kernel.Actor;
import io.pipewright.kernel.Actors;
import io.pipewright.kernel.InvalidValue;
import io.pipewright.kernel.NotPermitted;
import io.pipewright.stage.InMemoryPipelines;
import io.pipewright.stage.Pipeline;
import io.pipewright.stage.PipelineFixture;
import io.pipewright.stage.PipelineTemplate;
import org.junit.Test;

public class ViewPipelinesTest {

    private static final long MINE = 10000;
    private static final long THEIRS = 10001;
    private static final long MINE_WITHOUT_PIPELINE = 10002;

    private final Actor administrator = Actors.rep("2026-01-10T03:00:00Z", "Asia/Seoul");
    private final InMemoryPipelines pipelines = new InMemoryPipelines();
    private final ViewPipelines view = new ViewPipelines((actor, project) -> project != THEIRS, pipelines);

    public ViewPipelinesTest() {
        pipelines.save(PipelineFixture.pipelineOf(PipelineTemplate.CLASSIC, MINE));
        pipelines.save(PipelineFixture.pipelineOf(PipelineTemplate.CLASSIC, THEIRS));
    }

    @Test
    public void anAdministratorSeesThePipelinesOfTheirOwnProjectsOnly() {
        assertThat(view.administered(administrator))
                .extracting(Pipeline::projectId)
                .containsExactly(MINE);
        assertThat(view.of(administrator, MINE).projectId()).isEqualTo(MINE);
    }

    @Test
    public void theProjectOfSomebodyElseIsRefused_whetherOrNotItHasAPipeline() {
        assertThatThrownBy(() -> view.of(administrator, THEIRS)).isInstanceOf(NotPermitted.class);
    }

    @Test
    public void aProjectWithoutPipelineSaysSo() {
        assertThatThrownBy(() -> view.of(administrator, MINE_WITHOUT_PIPELINE))
                .isInstanceOfSatisfying(InvalidValue.class, refused -> assertThat(refused.field())
                        .isEqualTo("projectId"));
    }
}

package io.pipewright.exit.criteria;

import io.pipewright.kernel.Actor;
import io.pipewright.kernel.InvalidValue;
import io.pipewright.kernel.NotPermitted;
import io.pipewright.kernel.Reason;
import io.pipewright.stage.Pipeline;
import io.pipewright.stage.PipelineAccess;
import io.pipewright.stage.Pipelines;
import java.util.List;

/** Use case: the pipelines whose exit criteria and stages a user may shape. */
public final class ViewPipelines {

    private final PipelineAccess access;
    private final Pipelines pipelines;

    public ViewPipelines(PipelineAccess access, Pipelines pipelines) {
        this.access = access;
        this.pipelines = pipelines;
    }

    /** Those of all projects that the actor administers, in any order. */
    public List<Pipeline> administered(Actor actor) {
        return pipelines.all().stream()
                .filter(pipeline -> access.mayAdminister(actor, pipeline.projectId()))
                .toList();
    }

    /**
     * The pipeline of one project.
     *
     * @throws NotPermitted when the actor does not administer the project, whether or not it has a pipeline
     * @throws InvalidValue naming {@code projectId} when the project has no pipeline
     */
    public Pipeline of(Actor actor, long projectId) {
        if (!access.mayAdminister(actor, projectId)) {
            throw new NotPermitted(Reason.of("pipewright.exit.page.not-permitted"));
        }
        return pipelines
                .ofProject(projectId)
                .orElseThrow(() -> new InvalidValue("projectId", Reason.of("pipewright.exit.page.no-pipeline")));
    }
}

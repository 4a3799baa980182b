package io.pipewright.jira.setup;

import com.atlassian.jira.project.Project;
import io.pipewright.kernel.Reason;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** All steps of a set-up in the order in which they need each other; the workflow comes to the project last. */
@Named
class SetupSteps {

    private final LateSteps late;
    private final FieldSteps fields;
    private final WorkflowSteps workflow;
    private final ProjectSteps project;
    private final PipelineSteps pipeline;

    @Inject
    SetupSteps(
            LateSteps late, FieldSteps fields, WorkflowSteps workflow, ProjectSteps project, PipelineSteps pipeline) {
        this.late = late;
        this.fields = fields;
        this.workflow = workflow;
        this.project = project;
        this.pipeline = pipeline;
    }

    /** @throws io.pipewright.kernel.Conflict naming what Jira does not offer */
    void requireServices() {
        late.requireServices();
    }

    List<SetupStep> of(SetupPlan plan) {
        return Stream.of(
                        late.constants(plan),
                        fields.of(plan),
                        late.translations(plan),
                        late.screens(plan),
                        workflow.of(plan),
                        project.of(plan),
                        pipeline.of(plan))
                .flatMap(List::stream)
                .toList();
    }

    Optional<Reason> refusal(SetupPlan plan) {
        return pipeline.refusal(plan).or(() -> project.refusal(plan)).or(() -> workflow.refusal(plan));
    }

    Optional<String> projectKey(SetupPlan plan) {
        return project.find(plan).map(Project::getKey);
    }
}

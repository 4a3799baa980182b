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

    private final ConstantSteps constants;
    private final FieldSteps fields;
    private final ScreenSteps screens;
    private final WorkflowSteps workflow;
    private final ProjectSteps project;
    private final PipelineSteps pipeline;

    @Inject
    SetupSteps(
            ConstantSteps constants,
            FieldSteps fields,
            ScreenSteps screens,
            WorkflowSteps workflow,
            ProjectSteps project,
            PipelineSteps pipeline) {
        this.constants = constants;
        this.fields = fields;
        this.screens = screens;
        this.workflow = workflow;
        this.project = project;
        this.pipeline = pipeline;
    }

    List<SetupStep> of(SetupPlan plan) {
        return Stream.of(
                        constants.of(plan),
                        fields.of(plan),
                        screens.of(plan),
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

package io.pipewright.jira.setup;

import io.pipewright.exit.criteria.Criteria;
import io.pipewright.exit.criteria.DeliverCriteria;
import io.pipewright.jira.store.SetupItems;
import io.pipewright.kernel.Reason;
import io.pipewright.money.ReportingCurrency;
import io.pipewright.stage.Pipeline;
import io.pipewright.stage.Pipelines;
import io.pipewright.stage.Stage;
import io.pipewright.stage.TemplateStage;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What the app itself keeps about the project: stages, exit criteria, the currency that figures are shown in, and the history of deals. */
@Named
class PipelineSteps {

    private final SetupItems items;
    private final SetupLabels labels;
    private final ProjectSteps projects;
    private final Pipelines pipelines;
    private final Criteria criteria;
    private final ReportingCurrency reporting;
    private final DeliverCriteria deliverCriteria;
    private final List<AfterSetup> after;

    @Inject
    PipelineSteps(
            SetupItems items,
            SetupLabels labels,
            ProjectSteps projects,
            Pipelines pipelines,
            Criteria criteria,
            ReportingCurrency reporting,
            DeliverCriteria deliverCriteria,
            Optional<List<AfterSetup>> after) {
        this.items = items;
        this.labels = labels;
        this.projects = projects;
        this.pipelines = pipelines;
        this.criteria = criteria;
        this.reporting = reporting;
        this.deliverCriteria = deliverCriteria;
        this.after = after.orElse(List.of());
    }

    List<SetupStep> of(SetupPlan plan) {
        List<SetupStep> steps = new ArrayList<>();
        steps.add(new PlainStep(
                Reason.of("pipewright.setup.step.pipeline", plan.projectKey()),
                () -> present(projectId(plan).flatMap(pipelines::ofProject).isPresent()),
                () -> savePipeline(plan)));
        steps.add(new PlainStep(
                Reason.of(
                        "pipewright.setup.step.criteria",
                        Reason.of(plan.template().nameKey())),
                () -> present(projectId(plan)
                        .filter(id -> !criteria.ofPipeline(id).isEmpty())
                        .isPresent()),
                () -> deliverCriteria.deliver(projectId(plan).orElseThrow(), plan.template())));
        steps.add(reportingCurrency(plan));
        if (!after.isEmpty()) {
            steps.add(new PlainStep(
                    Reason.of("pipewright.setup.step.history", plan.projectKey()),
                    () -> present(projectId(plan)
                            .flatMap(id -> items.id(SetupNames.historyStarted(id)))
                            .isPresent()),
                    () -> startHistory(plan)));
        }
        return steps;
    }

    /** Why the project's pipeline is left as it is, empty when there is no reason. */
    Optional<Reason> refusal(SetupPlan plan) {
        return projectId(plan)
                .flatMap(pipelines::ofProject)
                .filter(pipeline -> !pipeline.template().equals(plan.template().code()))
                .map(pipeline -> Reason.of("pipewright.setup.refused.other-template", plan.projectKey()));
    }

    private static StepState present(boolean isThere) {
        return isThere ? StepState.PRESENT : StepState.TO_CREATE;
    }

    private Optional<Long> projectId(SetupPlan plan) {
        return projects.find(plan).map(project -> project.getId());
    }

    private void savePipeline(SetupPlan plan) {
        List<Stage> stages = plan.template().stages().stream()
                .map(stage -> standing(plan, stage))
                .toList();
        pipelines.save(
                new Pipeline(projectId(plan).orElseThrow(), plan.template().code(), stages));
    }

    private Stage standing(SetupPlan plan, TemplateStage stage) {
        String statusId =
                items.id(SetupNames.status(plan.template(), stage.key())).orElseThrow();
        return stage.standingFor(statusId, labels.say(plan, stage.guidanceKey()));
    }

    private SetupStep reportingCurrency(SetupPlan plan) {
        return new PlainStep(
                Reason.of(
                        "pipewright.setup.step.reporting-currency",
                        plan.reporting().getCurrencyCode()),
                () -> reporting
                        .chosen()
                        .map(now -> now.equals(plan.reporting()) ? StepState.PRESENT : StepState.TO_CHANGE)
                        .orElse(StepState.TO_CREATE),
                () -> reporting.choose(plan.reporting()));
    }

    private void startHistory(SetupPlan plan) {
        long id = projectId(plan).orElseThrow();
        after.forEach(listener -> listener.projectSetup(plan.actor(), id));
        items.remember(SetupNames.historyStarted(id), "yes");
    }
}

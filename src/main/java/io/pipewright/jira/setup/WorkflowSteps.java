package io.pipewright.jira.setup;

import com.atlassian.jira.issue.status.Status;
import com.atlassian.jira.workflow.AssignableWorkflowScheme;
import com.atlassian.jira.workflow.WorkflowManager;
import com.atlassian.jira.workflow.WorkflowScheme;
import com.atlassian.jira.workflow.WorkflowSchemeManager;
import io.pipewright.jira.store.SetupItems;
import io.pipewright.kernel.Reason;
import io.pipewright.stage.PipelineTemplate;
import io.pipewright.stage.StageTransition;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** The workflow of a template and the scheme that uses it. */
@Named
class WorkflowSteps {

    private final SetupItems items;
    private final SetupLabels labels;
    private final WorkflowManager workflows;
    private final WorkflowSchemeManager schemes;

    @Inject
    WorkflowSteps(SetupItems items, SetupLabels labels, WorkflowManager workflows, WorkflowSchemeManager schemes) {
        this.items = items;
        this.labels = labels;
        this.workflows = workflows;
        this.schemes = schemes;
    }

    List<SetupStep> of(SetupPlan plan) {
        List<SetupStep> steps = new ArrayList<>(List.of(workflow(plan)));
        present(plan).filter(this::isBehind).ifPresent(name -> steps.add(update(plan, name)));
        steps.add(scheme(plan));
        return steps;
    }

    /** Why the workflow cannot be used as it is, empty when there is no reason: a deleted status has no second one with its id. */
    Optional<Reason> refusal(SetupPlan plan) {
        return present(plan)
                .filter(name -> workflows.getWorkflow(name).getLinkedStatusObjects().stream()
                        .anyMatch(Objects::isNull))
                .map(name -> Reason.of("pipewright.setup.refused.status-deleted", name));
    }

    /** The name of the workflow that an earlier run made, if it is there. */
    private Optional<String> present(SetupPlan plan) {
        return items.id(SetupNames.workflow(plan.template())).filter(workflows::workflowExists);
    }

    private boolean isBehind(String name) {
        return WorkflowUpdate.isBehind(workflows.getWorkflow(name).getDescriptor());
    }

    /** An older version of the app made the workflow: it gets what came since, and keeps all that administrators made of it. */
    private SetupStep update(SetupPlan plan, String name) {
        return new PlainStep(
                Reason.of("pipewright.setup.step.workflow-update", name),
                () -> isBehind(name) ? StepState.TO_CHANGE : StepState.PRESENT,
                () -> WorkflowImport.update(workflows, plan.admin(), name, xml(plan)));
    }

    private SetupStep workflow(SetupPlan plan) {
        return new CreatedItem(
                        items,
                        SetupNames.workflow(plan.template()),
                        "workflow",
                        name(plan, "pipewright.setup.workflow.name"))
                .found(name -> Optional.of(name).filter(workflows::workflowExists))
                .unlessTaken(workflows::workflowExists)
                .made(name -> create(plan, name));
    }

    private String name(SetupPlan plan, String key) {
        return labels.say(plan, key, labels.say(plan, plan.template().nameKey()));
    }

    private String create(SetupPlan plan, String name) {
        requireStatuses(name, WorkflowImport.create(workflows, plan.admin(), name, xml(plan)));
        return name;
    }

    private String xml(SetupPlan plan) {
        return WorkflowText.filled(plan.template().code(), token -> value(plan, token));
    }

    /** A step whose status does not exist would load, and break the project later. */
    private void requireStatuses(String name, int steps) {
        List<Status> linked = workflows.getWorkflow(name).getLinkedStatusObjects();
        if (linked.stream().filter(Objects::nonNull).distinct().count() != steps) {
            throw new IllegalStateException("The workflow '" + name + "' has steps without a status");
        }
    }

    private String value(SetupPlan plan, String token) {
        PipelineTemplate template = plan.template();
        int dot = token.indexOf('.');
        String rest = token.substring(dot + 1);
        return switch (dot < 0 ? token : token.substring(0, dot)) {
            case "description" -> labels.say(plan, "pipewright.setup.workflow.description");
            case "name" -> labels.say(plan, moveName(template, rest));
            case "status" -> items.id(SetupNames.status(template, rest)).orElseThrow();
            case "status-name" ->
                labels.say(plan, template.stage(rest).orElseThrow().nameKey());
            default -> items.id(token).orElseThrow();
        };
    }

    private static Reason moveName(PipelineTemplate template, String transitionKey) {
        Optional<StageTransition> transition = template.transitions().stream()
                .filter(candidate -> candidate.key().equals(transitionKey))
                .findFirst();
        return transition.map(template::nameOf).orElse(Reason.of("pipewright.setup.workflow." + transitionKey));
    }

    private SetupStep scheme(SetupPlan plan) {
        return new CreatedItem(
                        items,
                        SetupNames.workflowScheme(plan.template()),
                        "workflow-scheme",
                        name(plan, "pipewright.setup.workflow-scheme.name"))
                .found(id -> Optional.ofNullable(schemes.getWorkflowSchemeObj(Long.parseLong(id)))
                        .map(WorkflowScheme::getName))
                .unlessTaken(name -> schemes.getWorkflowSchemeObj(name) != null)
                .made(name -> createScheme(plan, name));
    }

    private String createScheme(SetupPlan plan, String name) {
        AssignableWorkflowScheme.Builder builder =
                schemes.assignableBuilder().setName(name).setDescription(labels.say(plan, "pipewright.setup.made-by"));
        builder.setDefaultWorkflow(
                items.id(SetupNames.workflow(plan.template())).orElseThrow());
        return String.valueOf(schemes.createScheme(builder.build()).getId());
    }
}

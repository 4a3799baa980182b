package io.pipewright.sandbox.workflow;

import com.atlassian.jira.config.StatusManager;
import com.atlassian.jira.workflow.JiraWorkflow;
import com.atlassian.jira.workflow.WorkflowException;
import com.opensymphony.workflow.loader.ActionDescriptor;
import com.opensymphony.workflow.loader.ConditionalResultDescriptor;
import com.opensymphony.workflow.loader.ResultDescriptor;
import com.opensymphony.workflow.loader.StepDescriptor;
import com.opensymphony.workflow.loader.WorkflowDescriptor;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;

/** Finds what would make a workflow fail later: steps without a status, results without a step, ids that are used twice. */
final class WorkflowCheck {

    /** The step number that means: stay where you are. */
    static final int ORIGIN_STEP = -1;

    private final StatusManager statuses;

    WorkflowCheck(StatusManager statuses) {
        this.statuses = statuses;
    }

    void check(String name, WorkflowDescriptor descriptor) {
        List<String> problems = new ArrayList<>();
        if (name.isBlank()) {
            problems.add("a workflow has a name");
        }
        if (descriptor.getInitialActions().isEmpty()) {
            problems.add("there is no initial action");
        }
        for (Object step : descriptor.getSteps()) {
            checkStatus((StepDescriptor) step, problems);
        }
        checkActions(descriptor, problems);
        if (!problems.isEmpty()) {
            throw new WorkflowException("The workflow '" + name + "' is not valid: " + String.join("; ", problems));
        }
    }

    private void checkStatus(StepDescriptor step, List<String> problems) {
        Object status = step.getMetaAttributes().get(JiraWorkflow.STEP_STATUS_KEY);
        if (status == null) {
            problems.add("step " + step.getId() + " '" + step.getName() + "' has no jira.status.id");
        } else if (statuses.getStatus(status.toString()) == null) {
            problems.add("step " + step.getId() + " '" + step.getName() + "' names the status " + status
                    + ", which does not exist");
        }
    }

    private static void checkActions(WorkflowDescriptor descriptor, List<String> problems) {
        Set<ActionDescriptor> actions = Collections.newSetFromMap(new IdentityHashMap<>());
        actions.addAll(all(descriptor));
        Set<Integer> ids = new HashSet<>();
        for (ActionDescriptor action : actions) {
            boolean shared = descriptor.getCommonActions().containsKey(action.getId());
            if (!ids.add(action.getId()) && !shared) {
                problems.add("the action id " + action.getId() + " is used twice");
            }
            checkResults(action, descriptor, problems);
        }
    }

    @SuppressWarnings("unchecked")
    private static List<ActionDescriptor> all(WorkflowDescriptor descriptor) {
        List<ActionDescriptor> actions = new ArrayList<>(descriptor.getInitialActions());
        actions.addAll(descriptor.getGlobalActions());
        ((List<StepDescriptor>) descriptor.getSteps()).forEach(step -> actions.addAll(step.getActions()));
        return actions;
    }

    @SuppressWarnings("unchecked")
    private static void checkResults(ActionDescriptor action, WorkflowDescriptor descriptor, List<String> problems) {
        if (action.getUnconditionalResult() == null) {
            problems.add("action " + action.getId() + " '" + action.getName() + "' has no unconditional result");
            return;
        }
        List<ResultDescriptor> results =
                new ArrayList<>((List<ConditionalResultDescriptor>) action.getConditionalResults());
        results.add(action.getUnconditionalResult());
        for (ResultDescriptor result : results) {
            if (result.getStep() != ORIGIN_STEP && descriptor.getStep(result.getStep()) == null) {
                problems.add("action " + action.getId() + " '" + action.getName() + "' leads to step "
                        + result.getStep() + ", which does not exist");
            }
        }
    }
}

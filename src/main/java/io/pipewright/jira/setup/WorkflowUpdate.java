package io.pipewright.jira.setup;

import com.atlassian.jira.workflow.JiraWorkflow;
import com.atlassian.jira.workflow.WorkflowUtil;
import com.opensymphony.workflow.FactoryException;
import com.opensymphony.workflow.loader.ActionDescriptor;
import com.opensymphony.workflow.loader.StepDescriptor;
import com.opensymphony.workflow.loader.ValidatorDescriptor;
import com.opensymphony.workflow.loader.WorkflowDescriptor;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Brings a workflow of an older version of the app up to the present one: what came since is added, once per version; nothing is taken
 * away, renamed or brought back, so that all that administrators made of it stays.
 */
@SuppressWarnings("unchecked") // the workflow library's collections are raw
final class WorkflowUpdate {

    /** The property of a workflow that says which version made it; one without it is of the first. */
    static final String VERSION = "pipewright-version";

    static final int PRESENT_VERSION = 2;

    /** The property of a transition that says which version brought it; one without it came with the first. */
    private static final String SINCE = "pipewright-since";

    private static final String SCREEN = "jira.fieldscreen.id";
    private static final String SEQUENCE = "opsbar-sequence";

    private final WorkflowDescriptor workflow;
    private final WorkflowDescriptor delivered;

    /** The new transitions of each step. */
    private final Map<Integer, Set<Integer>> additions = new HashMap<>();

    private WorkflowUpdate(WorkflowDescriptor workflow, WorkflowDescriptor delivered) {
        this.workflow = workflow;
        this.delivered = delivered;
    }

    static boolean isBehind(WorkflowDescriptor workflow) {
        return number(workflow.getMetaAttributes(), VERSION) < PRESENT_VERSION;
    }

    /**
     * @param workflow is changed: a draft has no other way in
     * @param delivered what the app delivers today, which is used up
     */
    static void bring(WorkflowDescriptor workflow, WorkflowDescriptor delivered) throws FactoryException {
        WorkflowUpdate update = new WorkflowUpdate(workflow, delivered);
        ((Map<Integer, ActionDescriptor>) delivered.getCommonActions()).values().forEach(update::bring);
        workflow.getMetaAttributes().put(VERSION, Integer.toString(PRESENT_VERSION));
        update.offerInSteps();
    }

    private void bring(ActionDescriptor action) {
        ActionDescriptor present =
                (ActionDescriptor) workflow.getCommonActions().get(action.getId());
        if (present != null) {
            complete(present, action);
        } else if (number(action.getMetaAttributes(), SINCE) > number(workflow.getMetaAttributes(), VERSION)) {
            add(action);
        }
    }

    /** A transition to a status that an administrator took out of the workflow stays out, too. */
    private void add(ActionDescriptor action) {
        Optional<StepDescriptor> target =
                counterpart(delivered.getStep(action.getUnconditionalResult().getStep()));
        if (target.isEmpty()) {
            return;
        }
        action.getUnconditionalResult().setStep(target.get().getId());
        action.setParent(workflow);
        workflow.addCommonAction(action);
        ((List<StepDescriptor>) delivered.getSteps())
                .stream()
                        .filter(step -> step.getAction(action.getId()) != null)
                        .flatMap(step -> counterpart(step).stream())
                        .forEach(step -> additions
                                .computeIfAbsent(step.getId(), id -> new HashSet<>())
                                .add(action.getId()));
    }

    private Optional<StepDescriptor> counterpart(StepDescriptor step) {
        return ((List<StepDescriptor>) workflow.getSteps())
                .stream().filter(own -> statusOf(own).equals(statusOf(step))).findFirst();
    }

    private static String statusOf(StepDescriptor step) {
        return String.valueOf(step.getMetaAttributes().get(JiraWorkflow.STEP_STATUS_KEY));
    }

    private static void complete(ActionDescriptor present, ActionDescriptor action) {
        Map<Object, Object> properties = present.getMetaAttributes();
        if (isBlank(present.getView()) && !isBlank(action.getView())) {
            present.setView(action.getView());
            properties.put(SCREEN, action.getMetaAttributes().get(SCREEN));
        }
        if (present.getRestriction() == null) {
            present.setRestriction(action.getRestriction());
        }
        properties.putIfAbsent(SEQUENCE, action.getMetaAttributes().get(SEQUENCE));
        List<ValidatorDescriptor> validators = present.getValidators();
        ((List<ValidatorDescriptor>) action.getValidators())
                .stream().filter(wanted -> !isAmong(validators, wanted)).forEach(validators::add);
    }

    private static boolean isBlank(String view) {
        return view == null || view.isBlank();
    }

    private static int number(Map<Object, Object> properties, String name) {
        return Integer.parseInt(String.valueOf(properties.getOrDefault(name, "1")));
    }

    private static boolean isAmong(List<ValidatorDescriptor> validators, ValidatorDescriptor wanted) {
        return validators.stream().anyMatch(one -> one.getArgs().equals(wanted.getArgs()));
    }

    /** The library's own class of steps has no method to refer to a common transition: steps are read anew from text that does. */
    private void offerInSteps() throws FactoryException {
        String xml = WorkflowUtil.convertDescriptorToXML(workflow);
        List<StepDescriptor> steps = WorkflowUtil.convertXMLtoWorkflowDescriptor(StepReferences.added(xml, additions))
                .getSteps();
        steps.forEach(step -> step.setParent(workflow));
        workflow.getSteps().clear();
        workflow.getSteps().addAll(steps);
    }
}

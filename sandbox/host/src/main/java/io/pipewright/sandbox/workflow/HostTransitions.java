package io.pipewright.sandbox.workflow;

import com.atlassian.jira.issue.Issue;
import com.atlassian.jira.issue.fields.screen.FieldScreen;
import com.atlassian.jira.issue.fields.screen.FieldScreenManager;
import com.atlassian.jira.permission.ProjectPermissions;
import com.atlassian.jira.security.JiraAuthenticationContext;
import com.atlassian.jira.security.PermissionManager;
import com.atlassian.jira.user.ApplicationUser;
import com.atlassian.jira.util.SimpleErrorCollection;
import com.atlassian.jira.workflow.IssueWorkflowManager;
import com.atlassian.jira.workflow.JiraWorkflow;
import com.atlassian.jira.workflow.WorkflowException;
import com.atlassian.jira.workflow.WorkflowManager;
import com.opensymphony.workflow.InvalidActionException;
import com.opensymphony.workflow.InvalidInputException;
import com.opensymphony.workflow.InvalidRoleException;
import com.opensymphony.workflow.loader.ActionDescriptor;
import com.opensymphony.workflow.loader.StepDescriptor;
import com.opensymphony.workflow.loader.WorkflowDescriptor;
import com.opensymphony.workflow.spi.Step;
import io.pipewright.sandbox.issue.IssueImpl;
import io.pipewright.sandbox.issue.IssueOperationsFacade;
import io.pipewright.sandbox.issue.TransitionRefused;
import io.pipewright.sandbox.issue.Transitions;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Moves issues through their workflows. */
public final class HostTransitions implements Transitions, IssueOperationsFacade, IssueWorkflowManager {

    private final WorkflowManager workflows;
    private final EntryStore entries;
    private final RuleLoader rules;
    private final PermissionManager permissions;
    private final FieldScreenManager screens;
    private final JiraAuthenticationContext authentication;

    public HostTransitions(
            WorkflowManager workflows,
            EntryStore entries,
            RuleLoader rules,
            PermissionManager permissions,
            FieldScreenManager screens,
            JiraAuthenticationContext authentication) {
        this.workflows = workflows;
        this.entries = entries;
        this.rules = rules;
        this.permissions = permissions;
        this.screens = screens;
        this.authentication = authentication;
    }

    @Override
    public List<ActionDescriptor> available(Issue issue, ApplicationUser user) {
        if (!permissions.hasPermission(ProjectPermissions.TRANSITION_ISSUES, issue, user)) {
            return List.of();
        }
        Set<Integer> open = Arrays.stream(
                        engine(user, 0).getAvailableActions(issue.getWorkflowId(), variables(issue, issue)))
                .boxed()
                .collect(Collectors.toSet());
        return actionsOfStep(issue).stream()
                .filter(action -> open.contains(action.getId()))
                .sorted(Comparator.comparingInt(HostTransitions::sequence))
                .toList();
    }

    @Override
    public List<ActionDescriptor> availableActions(Issue issue, ApplicationUser user) {
        return available(issue, user);
    }

    @Override
    public List<ActionDescriptor> getAvailableActions(Issue issue, ApplicationUser user) {
        return available(issue, user);
    }

    private static int sequence(ActionDescriptor action) {
        Object sequence = action.getMetaAttributes().get("opsbar-sequence");
        return sequence != null && sequence.toString().matches("[0-9]{1,9}")
                ? Integer.parseInt(sequence.toString())
                : Integer.MAX_VALUE;
    }

    @SuppressWarnings("unchecked")
    private List<ActionDescriptor> actionsOfStep(Issue issue) {
        WorkflowDescriptor descriptor = workflows.getWorkflow(issue).getDescriptor();
        List<ActionDescriptor> actions = new ArrayList<>(step(issue, descriptor).getActions());
        actions.addAll(descriptor.getGlobalActions());
        return actions;
    }

    private StepDescriptor step(Issue issue, WorkflowDescriptor descriptor) {
        List<Step> current = entries.findCurrentSteps(issue.getWorkflowId());
        if (current.isEmpty()) {
            throw new WorkflowException("The issue " + issue.getKey() + " stands in no step of its workflow");
        }
        return descriptor.getStep(current.get(0).getStepId());
    }

    @Override
    public Optional<ActionDescriptor> find(Issue issue, int actionId) {
        return workflows.getWorkflow(issue).getAllActions().stream()
                .filter(action -> action.getId() == actionId)
                .filter(action -> !isInitial(issue, action))
                .findFirst();
    }

    private boolean isInitial(Issue issue, ActionDescriptor action) {
        return workflows.getWorkflow(issue).getDescriptor().getInitialActions().contains(action);
    }

    @Override
    public Optional<FieldScreen> screenOf(ActionDescriptor action) {
        Object id = action.getMetaAttributes().get("jira.fieldscreen.id");
        boolean hasView = action.getView() != null && !action.getView().isBlank();
        return hasView && id != null && !id.toString().isBlank()
                ? Optional.ofNullable(
                        screens.getFieldScreen(Long.valueOf(id.toString().strip())))
                : Optional.empty();
    }

    @Override
    public String targetStatusId(Issue issue, ActionDescriptor action) {
        int target = action.getUnconditionalResult().getStep();
        StepDescriptor step = workflows.getWorkflow(issue).getDescriptor().getStep(target);
        return target == WorkflowCheck.ORIGIN_STEP
                ? issue.getStatusId()
                : (String) step.getMetaAttributes().get(JiraWorkflow.STEP_STATUS_KEY);
    }

    @Override
    public boolean isEditable(Issue issue) {
        Object editable = step(issue, workflows.getWorkflow(issue).getDescriptor())
                .getMetaAttributes()
                .get("jira.issue.editable");
        return editable == null || !"false".equals(editable.toString().strip());
    }

    @Override
    public void create(IssueImpl issue, ApplicationUser user) {
        JiraWorkflow workflow = workflows.getWorkflow(issue.getProjectId(), issue.getIssueTypeId());
        if (workflow == null) {
            throw new WorkflowException(
                    "The project " + issue.getProjectObject().getKey() + " has no workflow");
        }
        int first =
                ((ActionDescriptor) workflow.getDescriptor().getInitialActions().get(0)).getId();
        run(issue, first, () -> engine(user, first).initialize(workflow.getName(), first, variables(issue, null)));
        if (!issue.isCreated()) {
            throw new WorkflowException(
                    "The first action of the workflow '" + workflow.getName() + "' has no IssueCreateFunction");
        }
    }

    @Override
    public void perform(IssueImpl before, IssueImpl issue, int actionId, ApplicationUser user, String comment) {
        Map<String, Object> variables = variables(issue, before);
        if (comment != null) {
            variables.put("comment", comment);
        }
        run(issue, actionId, () -> engine(user, actionId).doAction(issue.getWorkflowId(), actionId, variables));
    }

    private interface Work {
        void run() throws com.opensymphony.workflow.WorkflowException;
    }

    private void run(IssueImpl issue, int actionId, Work work) {
        try {
            work.run();
        } catch (InvalidInputException e) {
            throw refused(e);
        } catch (Engine.BrokenValidator e) {
            throw refused("sandbox.issue.transition.invalid", Integer.toString(actionId));
        } catch (InvalidActionException | InvalidRoleException e) {
            String name = issue.isCreated()
                    ? find(issue, actionId).map(ActionDescriptor::getName).orElse("")
                    : "";
            throw refused("sandbox.issue.transition.not.open", name, String.valueOf(issue.getKey()));
        } catch (com.opensymphony.workflow.WorkflowException e) {
            throw new WorkflowException(String.valueOf(e.getMessage()), e);
        }
    }

    private static TransitionRefused refused(InvalidInputException refusal) {
        SimpleErrorCollection errors = new SimpleErrorCollection();
        List<?> general = refusal.getGenericErrors();
        general.forEach(message -> errors.addErrorMessage((String) message));
        Map<?, ?> ofFields = refusal.getErrors();
        ofFields.forEach((field, message) -> errors.addError((String) field, (String) message));
        return new TransitionRefused(errors);
    }

    private TransitionRefused refused(String key, Object... arguments) {
        SimpleErrorCollection errors = new SimpleErrorCollection();
        errors.addErrorMessage(authentication.getI18nHelper().getText(key, arguments));
        return new TransitionRefused(errors);
    }

    private static Map<String, Object> variables(Issue issue, Issue original) {
        Map<String, Object> variables = new HashMap<>();
        variables.put("issue", issue);
        variables.put("originalissueobject", original);
        variables.put("pkey", issue.getProjectObject().getKey());
        variables.put("issueId", issue.getId());
        return variables;
    }

    private Engine engine(ApplicationUser user, int actionId) {
        return new Engine(user == null ? null : user.getKey(), actionId, rules, workflows, entries);
    }
}

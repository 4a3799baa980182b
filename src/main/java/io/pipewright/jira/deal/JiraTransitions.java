package io.pipewright.jira.deal;

import com.atlassian.jira.bc.issue.IssueService;
import com.atlassian.jira.bc.issue.IssueService.TransitionValidationResult;
import com.atlassian.jira.issue.Issue;
import com.atlassian.jira.issue.IssueInputParameters;
import com.atlassian.jira.user.ApplicationUser;
import com.atlassian.jira.util.ErrorCollection;
import com.atlassian.jira.workflow.IssueWorkflowManager;
import com.opensymphony.workflow.loader.ActionDescriptor;
import io.pipewright.exit.OfferedTransitions;
import io.pipewright.jira.actor.JiraUsers;
import io.pipewright.jira.field.IssueSource;
import io.pipewright.jira.field.JiraDealFields;
import io.pipewright.jira.wiring.JiraServices;
import io.pipewright.kernel.Actor;
import io.pipewright.stage.DealForUser;
import io.pipewright.stage.StageTransition;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Moves deals through Jira's own issue service, so that conditions, validators and post-functions are those of any other way. */
@Named
public class JiraTransitions implements OfferedTransitions {

    private final IssueService issues;
    private final JiraUsers users;
    private final JiraDealFields fields;
    private final JiraServices jira;

    @Inject
    public JiraTransitions(IssueService issues, JiraUsers users, JiraDealFields fields, JiraServices jira) {
        this.issues = issues;
        this.users = users;
        this.fields = fields;
        this.jira = jira;
    }

    /** What Jira says against a transition, in the user's language: by the deal's fields, or in general. */
    public record Objections(Map<String, String> byField, List<String> general) {
        public boolean none() {
            return byField.isEmpty() && general.isEmpty();
        }
    }

    /** Asks Jira once for all of them. A Jira that does not say which are open refuses when one is made. */
    @Override
    public List<StageTransition> among(List<StageTransition> transitions, Actor actor, DealForUser deal) {
        Optional<Set<Integer>> open = transitions.isEmpty()
                ? Optional.empty()
                : IssueSource.of(deal).flatMap(issue -> open(users.of(actor), issue));
        return transitions.stream()
                .filter(transition ->
                        open.map(ids -> ids.contains(transition.actionId())).orElse(true))
                .toList();
    }

    /** The ids of the actions that Jira shows this user: the permission is theirs and the conditions hold; no validator is run. */
    private Optional<Set<Integer>> open(ApplicationUser user, Issue issue) {
        try {
            IssueWorkflowManager workflows =
                    jira.find(IssueWorkflowManager.class).orElse(null);
            return workflows == null ? Optional.empty() : Optional.of(ids(workflows.getAvailableActions(issue, user)));
        } catch (LinkageError lacking) {
            return Optional.empty();
        }
    }

    private static Set<Integer> ids(Collection<ActionDescriptor> actions) {
        return actions.stream().map(action -> action.getId()).collect(Collectors.toSet());
    }

    /**
     * Makes the transition, unless anything speaks against it.
     *
     * @param texts what the fields of the deal are to hold, as people type it into Jira
     */
    public Objections make(Actor actor, DealForUser deal, StageTransition transition, Map<String, String> texts) {
        ApplicationUser user = users.of(actor);
        TransitionValidationResult checked = checked(user, deal, transition, texts);
        return objections(
                checked.isValid()
                        ? issues.transition(user, checked).getErrorCollection()
                        : checked.getErrorCollection());
    }

    private TransitionValidationResult checked(
            ApplicationUser user, DealForUser deal, StageTransition transition, Map<String, String> texts) {
        IssueInputParameters input = issues.newIssueInputParameters();
        input.setSkipScreenCheck(true);
        input.setRetainExistingValuesWhenParameterNotProvided(true, true);
        texts.forEach((field, text) -> fields.id(field).ifPresent(id -> input.addCustomFieldValue(id, text)));
        return issues.validateTransition(user, deal.deal().id().value(), transition.actionId(), input);
    }

    private Objections objections(ErrorCollection errors) {
        Map<String, String> byField = new HashMap<>();
        errors.getErrors().forEach((id, text) -> byField.put(fields.ofId(id).orElse(id), text));
        return new Objections(byField, List.copyOf(errors.getErrorMessages()));
    }
}

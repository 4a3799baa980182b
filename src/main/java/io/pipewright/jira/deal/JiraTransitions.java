package io.pipewright.jira.deal;

import com.atlassian.jira.bc.issue.IssueService;
import com.atlassian.jira.bc.issue.IssueService.TransitionValidationResult;
import com.atlassian.jira.issue.IssueInputParameters;
import com.atlassian.jira.user.ApplicationUser;
import com.atlassian.jira.util.ErrorCollection;
import io.pipewright.exit.OfferedTransitions;
import io.pipewright.jira.actor.JiraUsers;
import io.pipewright.jira.field.JiraDealFields;
import io.pipewright.kernel.Actor;
import io.pipewright.stage.DealForUser;
import io.pipewright.stage.StageTransition;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Moves deals through Jira's own issue service, so that conditions, validators and post-functions are those of any other way. */
@Named
public class JiraTransitions implements OfferedTransitions {

    private final IssueService issues;
    private final JiraUsers users;
    private final JiraDealFields fields;

    @Inject
    public JiraTransitions(IssueService issues, JiraUsers users, JiraDealFields fields) {
        this.issues = issues;
        this.users = users;
        this.fields = fields;
    }

    /** What Jira says against a transition, in the user's language: by the deal's fields, or in general. */
    public record Objections(Map<String, String> byField, List<String> general) {
        public boolean none() {
            return byField.isEmpty() && general.isEmpty();
        }
    }

    @Override
    public boolean offers(Actor actor, DealForUser deal, StageTransition transition) {
        return checked(users.of(actor), deal, transition, Map.of()).isValid();
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

package io.pipewright.conformance;

import com.atlassian.jira.issue.IssueManager;
import com.atlassian.jira.issue.MutableIssue;
import com.atlassian.jira.util.ErrorCollection;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Set;

/** Transitions and the validators of plugins. */
@Named
class WorkflowChecks implements Checks {

    private final Playground playground;
    private final Transitions transitions;
    private final IssueManager issues;

    @Inject
    WorkflowChecks(Playground playground, Transitions transitions, IssueManager issues) {
        this.playground = playground;
        this.transitions = transitions;
        this.issues = issues;
    }

    @Override
    public List<Check> all() {
        return List.of(
                new Check(
                        "transition-moves",
                        "A transition through IssueService puts the issue into the status of the new step.",
                        this::moves),
                new Check(
                        "validators-collected",
                        "The errors of all validators are told together, at their field or on top.",
                        this::collected),
                new Check(
                        "transitions-on-offer",
                        "IssueWorkflowManager names the transitions that are open to a user, and runs no validator for that.",
                        this::offered),
                new Check("validators-refuse", "A refused transition leaves the issue where it was.", this::refuses));
    }

    private void moves() {
        MutableIssue issue = playground.issue("moves");
        MutableIssue moved = transitions.moveOn(issue);
        Deviation.unless(
                !moved.getStatusId().equals(issue.getStatusId()), "the status is still " + moved.getStatusId());
        Deviation.unlessEqual(
                moved.getStatusId(), issues.getIssueObject(issue.getId()).getStatusId(), "stored status");
    }

    private void collected() {
        ErrorCollection errors = transitions.refused(playground.issue("refused"));
        Deviation.unlessAny(errors.getErrorMessages(), "first refusal", "on top");
        Deviation.unlessEqual(
                "second refusal", errors.getErrors().get(playground.number().getId()), "at the field");
    }

    private void offered() {
        MutableIssue issue = playground.issue("offered");
        Deviation.unlessEqual(
                Set.of(Transitions.MOVE_ON, Transitions.BE_REFUSED), transitions.offered(issue), "open transitions");
    }

    private void refuses() {
        MutableIssue issue = playground.issue("stays");
        transitions.refused(issue);
        Deviation.unlessEqual(
                issue.getStatusId(), issues.getIssueObject(issue.getId()).getStatusId(), "stored status");
    }
}

package io.pipewright.sandbox.issue;

import com.atlassian.jira.issue.Issue;
import com.atlassian.jira.issue.fields.screen.FieldScreen;
import com.atlassian.jira.user.ApplicationUser;
import com.opensymphony.workflow.loader.ActionDescriptor;
import java.util.List;
import java.util.Optional;

/** The workflow engine as issues need it. */
public interface Transitions {

    /** Transitions whose conditions hold for the user, in the workflow's order. */
    List<ActionDescriptor> available(Issue issue, ApplicationUser user);

    /** An action of the issue's workflow, whether it is open now or not. */
    Optional<ActionDescriptor> find(Issue issue, int actionId);

    Optional<FieldScreen> screenOf(ActionDescriptor action);

    /** Whether the step that the issue stands in lets it be edited. */
    boolean isEditable(Issue issue);

    /**
     * Runs the validators and post-functions of the workflow's first action on an issue that is not stored yet; they store it.
     * Must be called within a transaction.
     *
     * @throws TransitionRefused when validators refuse
     */
    void create(IssueImpl issue, ApplicationUser user);

    /**
     * Runs the validators and post-functions of an action. Must be called within a transaction, with the issue's row locked.
     *
     * @param before  the issue as it is stored
     * @param issue   the same with the screen's values on it
     * @param comment the comment of the screen, or null
     * @throws TransitionRefused when validators refuse or the action is not open in the issue's step
     */
    void perform(IssueImpl before, IssueImpl issue, int actionId, ApplicationUser user, String comment);
}

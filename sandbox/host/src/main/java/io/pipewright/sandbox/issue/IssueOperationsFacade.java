package io.pipewright.sandbox.issue;

import com.atlassian.jira.issue.Issue;
import com.atlassian.jira.issue.fields.screen.FieldScreen;
import com.atlassian.jira.user.ApplicationUser;
import com.opensymphony.workflow.loader.ActionDescriptor;
import java.util.List;
import java.util.Optional;

/** What pages and REST need beyond {@code IssueService}: the transitions that are open to a user, and their screens. */
public interface IssueOperationsFacade {

    /** Transitions whose conditions hold for the user, in the workflow's order. */
    List<ActionDescriptor> availableActions(Issue issue, ApplicationUser user);

    /** The screen of a transition; empty when it has none. */
    Optional<FieldScreen> screenOf(ActionDescriptor action);

    /** The id of the status a transition leads to. */
    String targetStatusId(Issue issue, ActionDescriptor action);
}

package io.pipewright.jira.board;

import com.atlassian.jira.issue.Issue;
import com.atlassian.jira.issue.IssueManager;
import com.atlassian.jira.permission.ProjectPermissions;
import com.atlassian.jira.security.PermissionManager;
import com.atlassian.jira.user.ApplicationUser;
import io.pipewright.board.DealTexts;
import io.pipewright.jira.actor.JiraUsers;
import io.pipewright.jira.field.DealReader;
import io.pipewright.jira.field.JiraDealFields;
import io.pipewright.kernel.Actor;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;

/** The texts of cards, from issues that are loaded together. */
@Named
public class JiraDealTexts implements DealTexts {

    private final IssueManager issues;
    private final DealReader reader;
    private final PermissionManager permissions;
    private final JiraUsers users;

    @Inject
    public JiraDealTexts(IssueManager issues, DealReader reader, PermissionManager permissions, JiraUsers users) {
        this.issues = issues;
        this.reader = reader;
        this.permissions = permissions;
        this.users = users;
    }

    @Override
    public Map<Long, DealText> of(Actor actor, Collection<Long> deals) {
        ApplicationUser user = users.of(actor);
        Map<Long, DealText> texts = new HashMap<>();
        if (!deals.isEmpty()) {
            issues.getIssueObjects(deals).forEach(issue -> texts.put(issue.getId(), text(issue, user)));
        }
        return texts;
    }

    private DealText text(Issue issue, ApplicationUser user) {
        return new DealText(
                issue.getKey(),
                issue.getSummary(),
                reader.text(issue, JiraDealFields.NEXT_STEP),
                permissions.hasPermission(ProjectPermissions.TRANSITION_ISSUES, issue, user));
    }
}

package io.pipewright.jira.deal;

import com.atlassian.jira.event.type.EventDispatchOption;
import com.atlassian.jira.issue.IssueManager;
import com.atlassian.jira.issue.MutableIssue;
import io.pipewright.jira.actor.CurrentActor;
import io.pipewright.jira.actor.JiraUsers;
import io.pipewright.jira.field.DealWriter;
import io.pipewright.stage.ForecastValues;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Puts the values that a deal has to carry back into its fields, where Jira let an edit leave others. It is an ordinary change by whoever
 * made that edit: the changelog, the search index and other listeners know of it, only no second mail is sent. It asks for no permission,
 * because it undoes what its user was permitted to do.
 */
@Named
public class StageValues {

    private static final Logger LOG = LoggerFactory.getLogger(StageValues.class);

    private final DealWriter writer;
    private final IssueManager issues;
    private final CurrentActor current;
    private final JiraUsers users;
    private final ThreadLocal<Boolean> puttingBack = new ThreadLocal<>();

    @Inject
    public StageValues(DealWriter writer, IssueManager issues, CurrentActor current, JiraUsers users) {
        this.writer = writer;
        this.issues = issues;
        this.current = current;
        this.users = users;
    }

    /** Stores the values; whatever hinders it is logged, and the deal's next change tries again. */
    public void putBack(MutableIssue issue, ForecastValues values) {
        if (puttingBack.get() != null) {
            // an app that changes them once more while Jira tells of ours would go on with us for ever
            return;
        }
        puttingBack.set(true);
        try {
            writer.write(issue, values);
            issues.updateIssue(users.of(current.get()), issue, EventDispatchOption.ISSUE_UPDATED, false);
        } catch (RuntimeException | LinkageError e) {
            LOG.error("Issue {} keeps a probability or category that its stage does not allow", issue.getId(), e);
        } finally {
            puttingBack.remove();
        }
    }
}

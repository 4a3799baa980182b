package io.pipewright.jira.deal;

import com.atlassian.jira.event.type.EventDispatchOption;
import com.atlassian.jira.issue.IssueManager;
import com.atlassian.jira.issue.MutableIssue;
import com.atlassian.jira.issue.fields.CustomField;
import io.pipewright.jira.actor.JiraUsers;
import io.pipewright.jira.field.IssueSource;
import io.pipewright.jira.field.JiraDealFields;
import io.pipewright.jira.i18n.Messages;
import io.pipewright.journal.DealNews;
import io.pipewright.kernel.Actor;
import io.pipewright.kernel.Reason;
import io.pipewright.kernel.Text;
import io.pipewright.stage.DealForUser;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Writes the latest thing that was done into a field of the issue. To Jira that is a change like any other: it stands in the issue's
 * history, moves <em>Updated</em>, and is mailed to watchers as the notification scheme says. The field is on no screen; nobody edits it.
 */
@Named
public class JiraDealNews implements DealNews {

    /** What a text field of Jira holds is 255 characters; the rest is for the mark of a repetition. */
    private static final int LONGEST = 250;

    private static final Logger LOG = LoggerFactory.getLogger(JiraDealNews.class);

    private final JiraDealFields fields;
    private final IssueManager issues;
    private final JiraUsers users;
    private final Messages messages;

    @Inject
    public JiraDealNews(JiraDealFields fields, IssueManager issues, JiraUsers users, Messages messages) {
        this.fields = fields;
        this.issues = issues;
        this.users = users;
        this.messages = messages;
    }

    @Override
    public void tell(Actor actor, DealForUser deal, Reason what) {
        if (deal.source() instanceof IssueSource source && source.issue() instanceof MutableIssue issue) {
            fields.field(JiraDealFields.ACTIVITY).ifPresent(field -> write(actor, issue, field, what));
        }
    }

    /** Whatever hinders it is logged: what is told of is stored. */
    private void write(Actor actor, MutableIssue issue, CustomField field, Reason what) {
        try {
            String text = Text.shortened(messages.to(actor).text(what), LONGEST);
            issue.setCustomFieldValue(field, unlike(issue.getCustomFieldValue(field), text));
            issues.updateIssue(users.of(actor), issue, EventDispatchOption.ISSUE_UPDATED, true);
        } catch (RuntimeException | LinkageError e) {
            LOG.error("Nobody was told what was done to issue {}", issue.getId(), e);
        }
    }

    /** The same text again would be no change to Jira. */
    private static String unlike(Object now, String text) {
        return text.equals(now) ? text + " (2)" : text;
    }
}

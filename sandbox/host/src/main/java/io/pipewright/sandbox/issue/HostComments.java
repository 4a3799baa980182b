package io.pipewright.sandbox.issue;

import com.atlassian.jira.event.type.EventType;
import com.atlassian.jira.user.ApplicationUser;
import io.pipewright.sandbox.db.Database;
import java.time.Clock;
import java.util.List;

/** Comments that are added on their own: the issue counts as changed, and listeners hear of it. */
public final class HostComments implements Comments {

    private final Database database;
    private final CommentStore comments;
    private final IssueStore issues;
    private final IssueEvents events;
    private final Clock clock;

    public HostComments(Database database, CommentStore comments, IssueStore issues, IssueEvents events, Clock clock) {
        this.database = database;
        this.comments = comments;
        this.issues = issues;
        this.events = events;
        this.clock = clock;
    }

    @Override
    public List<Comment> of(long issueId) {
        return comments.of(issueId);
    }

    /** @throws IllegalArgumentException when the text is blank */
    @Override
    public Comment add(long issueId, ApplicationUser author, String body) {
        if (body == null || body.isBlank()) {
            throw new IllegalArgumentException("A comment has a text");
        }
        return database.inTransaction(() -> {
            Comment comment = comments.insert(issueId, author, body, clock.millis());
            issues.touch(issueId, clock.millis());
            events.fire(new IssueEvents.Happening(issueId, author, EventType.ISSUE_COMMENTED_ID, null, body, "action"));
            events.reindex(issueId);
            return comment;
        });
    }
}

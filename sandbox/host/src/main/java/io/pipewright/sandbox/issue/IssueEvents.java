package io.pipewright.sandbox.issue;

import com.atlassian.event.api.EventPublisher;
import com.atlassian.jira.event.issue.IssueEvent;
import com.atlassian.jira.issue.Issue;
import com.atlassian.jira.user.ApplicationUser;
import io.pipewright.sandbox.db.Database;
import io.pipewright.sandbox.search.IssueIndex;
import java.time.Clock;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.ofbiz.core.entity.GenericValue;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Tells listeners and the index of changes, after the commit, on the thread that made them, in the order in which it was asked to. */
public final class IssueEvents {

    private static final Logger LOG = LoggerFactory.getLogger(IssueEvents.class);

    /**
     * What is to be told of an issue.
     *
     * @param changeLog the change group, or null
     * @param comment   the text that was added with the change, or null
     * @param source    {@code workflow} or {@code action}
     */
    public record Happening(
            long issueId,
            ApplicationUser user,
            Long eventTypeId,
            GenericValue changeLog,
            String comment,
            String source) {}

    private final Database database;
    private final IssueStore store;
    private final EventPublisher publisher;
    private final IssueIndex index;
    private final Clock clock;

    public IssueEvents(Database database, IssueStore store, EventPublisher publisher, IssueIndex index, Clock clock) {
        this.database = database;
        this.store = store;
        this.publisher = publisher;
        this.index = index;
        this.clock = clock;
    }

    /** Publishes the event once the change is committed; the event's issue is then loaded as it stands. */
    public void fire(Happening happening) {
        database.afterCommit(() -> store.find(happening.issueId()).ifPresent(issue -> publish(issue, happening)));
    }

    /** Publishes an event of an issue that exists no longer. */
    void fireGone(Issue issue, Happening happening) {
        database.afterCommit(() -> publish(issue, happening));
    }

    private void publish(Issue issue, Happening happening) {
        Map<String, Object> params = new HashMap<>();
        params.put("eventsource", happening.source());
        if (happening.comment() != null) {
            params.put("comment", happening.comment());
        }
        publisher.publish(new IssueEvent(
                issue,
                happening.user(),
                happening.changeLog(),
                params,
                happening.eventTypeId(),
                new Date(clock.millis())));
    }

    /** Brings the index up to date once the change is committed and the events asked for so far are published. */
    public void reindex(long issueId) {
        database.tell(IssueStore.CHANGED, issueId);
        database.afterCommit(() -> indexing(issueId, () -> index.reindex(List.of(issueId))));
    }

    void unindex(long issueId) {
        database.tell(IssueStore.CHANGED, issueId);
        database.afterCommit(() -> indexing(issueId, () -> index.remove(issueId)));
    }

    private static void indexing(long issueId, Runnable work) {
        try {
            work.run();
        } catch (RuntimeException e) {
            LOG.error("Issue {} is stored, but could not be indexed; build the index anew", issueId, e);
        }
    }
}

package io.pipewright.sandbox.issue;

import com.atlassian.jira.event.type.EventDispatchOption;
import com.atlassian.jira.issue.Issue;
import com.atlassian.jira.issue.IssueManager;
import com.atlassian.jira.issue.MutableIssue;
import com.atlassian.jira.user.ApplicationUser;
import io.pipewright.sandbox.db.Database;
import java.util.Collection;
import java.util.List;

/** Jira's issue manager over the issue store. */
public final class HostIssueManager implements IssueManager {

    private final Database database;
    private final IssueStore store;
    private final IssueChanges changes;
    private final IssueEvents events;

    public HostIssueManager(Database database, IssueStore store, IssueChanges changes, IssueEvents events) {
        this.database = database;
        this.store = store;
        this.changes = changes;
        this.events = events;
    }

    @Override
    public MutableIssue getIssueObject(Long id) {
        return id == null ? null : store.find(id).orElse(null);
    }

    @Override
    public MutableIssue getIssueObject(String key) {
        return store.find(key).orElse(null);
    }

    @Override
    public MutableIssue getIssueByCurrentKey(String key) {
        return getIssueObject(key);
    }

    @Override
    public List<Issue> getIssueObjects(Collection<Long> ids) {
        return List.copyOf(store.load(ids));
    }

    @Override
    public Collection<Long> getIssueIdsForProject(Long projectId) {
        return store.idsOfProject(projectId);
    }

    @Override
    public long getIssueCountForProject(Long projectId) {
        return store.countOfProject(projectId);
    }

    /** Sets what was set on the issue as it is stored now. The host sends no mail, with or without {@code sendMail}. */
    @Override
    public Issue updateIssue(ApplicationUser user, MutableIssue issue, EventDispatchOption event, boolean sendMail) {
        return database.inTransaction(() -> {
            store.lock(issue.getId());
            IssueImpl before = store.find(issue.getId()).orElseThrow();
            IssueImpl after = store.find(issue.getId()).orElseThrow();
            after.replay((IssueImpl) issue);
            changes.write(before, after, user).ifPresent(written -> {
                events.fire(new IssueEvents.Happening(
                        after.getId(), user, event.getEventTypeId(), written.value(), null, "action"));
                events.reindex(after.getId());
            });
            return after;
        });
    }
}

package io.pipewright.sandbox.issue;

import com.atlassian.jira.issue.history.ChangeItemBean;
import com.atlassian.jira.user.ApplicationUser;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.ofbiz.core.entity.GenericValue;

/** Writes what was set on an issue, and the group of changes that tells of it. */
public final class IssueChanges {

    /** A group of changes that was written. */
    public record Written(long groupId, List<ChangeItemBean> items, GenericValue value) {}

    private final IssueStore store;
    private final ChangeLog changeLog;
    private final ChangeItems items;
    private final Clock clock;

    public IssueChanges(IssueStore store, ChangeLog changeLog, Clock clock) {
        this.store = store;
        this.changeLog = changeLog;
        this.items = new ChangeItems(store);
        this.clock = clock;
    }

    /** Stores the issue's changes with their history; empty when nothing really changed, and then nothing is written. */
    public Optional<Written> write(IssueImpl before, IssueImpl after, ApplicationUser author) {
        List<ChangeItemBean> changes = items.between(before, after);
        if (changes.isEmpty()) {
            return Optional.empty();
        }
        long now = clock.millis();
        store.update(after, before, now);
        String key = author == null ? null : author.getKey();
        long id = changeLog.add(new ChangeLog.NewChange(after.getId(), key, now, changes));
        return Optional.of(new Written(id, changes, value(id, after.getId(), key)));
    }

    private static GenericValue value(long id, long issueId, String author) {
        Map<String, Object> values = new HashMap<>(Map.of("id", id, "issue", issueId));
        if (author != null) {
            values.put("author", author);
        }
        return new GenericValue(values);
    }
}

package io.pipewright.sandbox.issue;

import com.atlassian.jira.issue.Issue;
import com.atlassian.jira.issue.changehistory.ChangeHistory;
import com.atlassian.jira.issue.changehistory.ChangeHistoryManager;
import com.atlassian.jira.issue.history.ChangeItemBean;
import io.pipewright.sandbox.db.Database;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The change history of issues, oldest change first. */
public final class ChangeLog implements ChangeHistoryManager {

    static final String INSERT_GROUP = "insert into changegroup (id, issueid, author, created) values (?, ?, ?, ?)";
    static final String INSERT_ITEM =
            "insert into changeitem (id, groupid, fieldtype, field, oldvalue, oldstring, newvalue, newstring)"
                    + " values (?, ?, ?, ?, ?, ?, ?, ?)";
    private static final String SELECT =
            "select g.id, g.issueid, g.author, g.created, i.fieldtype, i.field, i.oldvalue, i.oldstring, i.newvalue, i.newstring"
                    + " from changegroup g join changeitem i on i.groupid = g.id";
    private static final int CHUNK = 500;

    /** A group of changes to be written; the author is a user key. */
    public record NewChange(long issueId, String author, long created, List<ChangeItemBean> items) {}

    private final Database database;

    public ChangeLog(Database database) {
        this.database = database;
    }

    @Override
    public List<ChangeHistory> getChangeHistories(Issue issue) {
        return ofAll(List.of(issue.getId())).getOrDefault(issue.getId(), List.of());
    }

    /** Null when there is no such group. */
    @Override
    public ChangeHistory getChangeHistoryById(Long id) {
        Map<Long, ChangeHistory> groups = new LinkedHashMap<>();
        database.query(SELECT + " where g.id = ? order by i.id", row -> add(row, groups), id);
        return groups.get(id);
    }

    /** The histories of many issues by issue id, one query for up to 500 of them. */
    public Map<Long, List<ChangeHistory>> ofAll(Collection<Long> issueIds) {
        List<Long> ids = List.copyOf(issueIds);
        Map<Long, ChangeHistory> groups = new LinkedHashMap<>();
        for (int from = 0; from < ids.size(); from += CHUNK) {
            readChunk(ids.subList(from, Math.min(ids.size(), from + CHUNK)), groups);
        }
        Map<Long, List<ChangeHistory>> byIssue = new LinkedHashMap<>();
        groups.values().forEach(group -> byIssue.computeIfAbsent(group.getIssueId(), id -> new ArrayList<>())
                .add(group));
        return byIssue;
    }

    private void readChunk(List<Long> ids, Map<Long, ChangeHistory> groups) {
        String marks = String.join(", ", Collections.nCopies(ids.size(), "?"));
        database.query(
                SELECT + " where g.issueid in (" + marks + ") order by g.created, g.id, i.id",
                row -> add(row, groups),
                ids.toArray());
    }

    private static boolean add(ResultSet row, Map<Long, ChangeHistory> groups) throws SQLException {
        ChangeHistory group = groups.get(row.getLong("id"));
        if (group == null) {
            group = new ChangeHistory(
                    row.getLong("id"),
                    row.getLong("issueid"),
                    row.getString("author"),
                    new Timestamp(row.getLong("created")),
                    new ArrayList<>());
            groups.put(group.getId(), group);
        }
        return group.getChangeItemBeans()
                .add(new ChangeItemBean(
                        row.getString("fieldtype"),
                        row.getString("field"),
                        row.getString("oldvalue"),
                        row.getString("oldstring"),
                        row.getString("newvalue"),
                        row.getString("newstring"),
                        group.getTimePerformed()));
    }

    /** Writes one change and gives its id. */
    long add(NewChange change) {
        return addAll(List.of(change));
    }

    /** Writes changes in batches; gives the id of the first, the others follow it. */
    public long addAll(List<NewChange> changes) {
        if (changes.isEmpty()) {
            return 0;
        }
        long firstGroup = database.nextIds("changegroup", changes.size());
        int count = changes.stream().mapToInt(change -> change.items().size()).sum();
        long itemId = count == 0 ? 0 : database.nextIds("changeitem", count);
        List<Object[]> groups = new ArrayList<>();
        List<Object[]> items = new ArrayList<>();
        for (NewChange change : changes) {
            long groupId = firstGroup + groups.size();
            groups.add(new Object[] {groupId, change.issueId(), change.author(), change.created()});
            for (ChangeItemBean item : change.items()) {
                items.add(new Object[] {
                    itemId++,
                    groupId,
                    item.getFieldType(),
                    item.getField(),
                    item.getFrom(),
                    item.getFromString(),
                    item.getTo(),
                    item.getToString()
                });
            }
        }
        database.batch(INSERT_GROUP, groups);
        database.batch(INSERT_ITEM, items);
        return firstGroup;
    }
}

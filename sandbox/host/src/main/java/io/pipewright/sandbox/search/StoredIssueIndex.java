package io.pipewright.sandbox.search;

import com.atlassian.jira.issue.CustomFieldManager;
import com.atlassian.jira.issue.Issue;
import com.atlassian.jira.issue.IssueManager;
import com.atlassian.jira.issue.fields.CustomField;
import io.pipewright.sandbox.db.Database;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.locks.ReentrantLock;

/** The index of custom field values in a table beside the issues; system fields need none, they are searched where they are stored. */
public final class StoredIssueIndex implements IssueIndex {

    private static final int CHUNK = 500;
    private static final String INSERT = "insert into issue_index (issue, field, num, str, ts, place) values (?, ?, ?, ?, ?, ?)";

    private final Database database;
    private final CustomFieldManager customFields;
    private final IssueManager issues;
    private final ReentrantLock writing = new ReentrantLock();

    public StoredIssueIndex(Database database, CustomFieldManager customFields, IssueManager issues) {
        this.database = database;
        this.customFields = customFields;
        this.issues = issues;
    }

    /** Reads the issues anew, so that of two changes the later one is what the index shows, whoever comes here first. */
    @Override
    public void reindex(Collection<? extends Issue> changed) {
        List<Long> ids = changed.stream().map(Issue::getId).distinct().sorted().toList();
        for (int from = 0; from < ids.size(); from += CHUNK) {
            write(ids.subList(from, Math.min(from + CHUNK, ids.size())));
        }
    }

    @Override
    public void remove(long issueId) {
        database.update("delete from issue_index where issue = ?", issueId);
    }

    @Override
    public void reindexAll() {
        database.update("delete from issue_index where issue not in (select i.id from jiraissue i)");
        List<Long> ids = nextIds(-1);
        while (!ids.isEmpty()) {
            write(ids);
            ids = nextIds(ids.get(ids.size() - 1));
        }
    }

    private List<Long> nextIds(long after) {
        return database.query("select id from jiraissue where id > ? order by id limit " + CHUNK, row -> row.getLong(1), after);
    }

    private void write(List<Long> ids) {
        writing.lock();
        try {
            List<Object[]> rows = rows(issues.getIssueObjects(ids));
            database.inTransaction(() -> replace(ids, rows));
        } finally {
            writing.unlock();
        }
    }

    private Object replace(List<Long> ids, List<Object[]> rows) {
        database.batch("delete from issue_index where issue = ?", ids.stream().map(id -> new Object[] {id}).toList());
        if (!rows.isEmpty()) {
            database.batch(INSERT, rows);
        }
        return null;
    }

    private List<Object[]> rows(Collection<? extends Issue> loaded) {
        List<CustomField> fields = customFields.getCustomFieldObjects().stream().filter(field -> field.getCustomFieldSearcher() != null).toList();
        List<Object[]> rows = new ArrayList<>();
        for (Issue issue : loaded) {
            for (CustomField field : fields) {
                addRows(rows, issue, field);
            }
        }
        return rows;
    }

    private static void addRows(List<Object[]> rows, Issue issue, CustomField field) {
        List<IndexValue> values = IndexValue.of(field.getValue(issue));
        for (int place = 0; place < values.size(); place++) {
            IndexValue value = values.get(place);
            rows.add(new Object[] {issue.getId(), field.getId(), value.number(), value.text(), value.time(), place});
        }
    }
}

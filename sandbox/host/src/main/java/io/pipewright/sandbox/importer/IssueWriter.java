package io.pipewright.sandbox.importer;

import com.atlassian.jira.user.ApplicationUser;
import com.atlassian.jira.user.util.UserManager;
import io.pipewright.sandbox.db.Database;
import io.pipewright.sandbox.issue.ChangeLog;
import io.pipewright.sandbox.issue.CommentStore;
import io.pipewright.sandbox.issue.IssueStore;
import io.pipewright.sandbox.workflow.EntryStore;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Stores issues of an import in batches, within the caller's transaction. */
public final class IssueWriter {

    private static final int BATCH = 500;

    private final Database database;
    private final IssueStore store;
    private final EntryStore entries;
    private final ChangeLog changeLog;
    private final CommentStore comments;
    private final UserManager users;

    public IssueWriter(
            Database database,
            IssueStore store,
            EntryStore entries,
            ChangeLog changeLog,
            CommentStore comments,
            UserManager users) {
        this.database = database;
        this.store = store;
        this.entries = entries;
        this.changeLog = changeLog;
        this.comments = comments;
        this.users = users;
    }

    Database database() {
        return database;
    }

    /** A run over the issues of one project. */
    final class Run {
        private final long projectId;
        private final List<ReadIssue> waiting = new ArrayList<>();
        private final List<Long> stored = new ArrayList<>();
        private long lastNumber;

        /** @param lastNumber the largest issue number in use or asked for */
        Run(long projectId, long lastNumber) {
            this.projectId = projectId;
            this.lastNumber = lastNumber;
        }

        void add(ReadIssue issue) {
            waiting.add(issue);
            if (waiting.size() == BATCH) {
                flush();
            }
        }

        /** The ids of the issues stored so far. */
        List<Long> stored() {
            return stored;
        }

        /** How many issues were added, stored or waiting for their batch. */
        int taken() {
            return stored.size() + waiting.size();
        }

        long lastNumber() {
            return lastNumber;
        }

        void flush() {
            if (waiting.isEmpty()) {
                return;
            }
            long id = database.nextIds("issue", waiting.size());
            long entry = database.nextIds("workflow_entry", waiting.size());
            for (ReadIssue issue : waiting) {
                complete(issue, id++, entry++);
            }
            write();
            waiting.clear();
        }

        private void complete(ReadIssue issue, long id, long entry) {
            Map<String, Object> columns = issue.columns();
            columns.put("id", id);
            columns.put("project", projectId);
            columns.put("issuenum", issue.number() == null ? ++lastNumber : issue.number());
            columns.put("workflow_id", entry);
            List.of("reporter", "creator", "assignee")
                    .forEach(name -> columns.put(name, key((String) columns.get(name))));
            stored.add(id);
        }

        private void write() {
            store.insertRows(waiting.stream().map(ReadIssue::columns).toList());
            entries.insertAll(waiting.stream()
                    .map(issue -> new EntryStore.Standing(
                            (Long) issue.columns().get("workflow_id"),
                            issue.workflow(),
                            issue.stepId(),
                            issue.stepStatus(),
                            (Long) issue.columns().get("updated")))
                    .toList());
            List<ChangeLog.NewChange> changes = new ArrayList<>();
            List<CommentStore.NewComment> remarks = new ArrayList<>();
            for (ReadIssue issue : waiting) {
                long id = (Long) issue.columns().get("id");
                issue.changes()
                        .forEach(change -> changes.add(
                                new ChangeLog.NewChange(id, key(change.author()), change.created(), change.items())));
                issue.comments()
                        .forEach(one -> remarks.add(
                                new CommentStore.NewComment(id, key(one.author()), one.body(), one.created())));
                store.insertValues(issue.columns(), issue.values());
            }
            changeLog.addAll(changes);
            comments.insertAll(remarks);
        }

        private String key(String userName) {
            ApplicationUser user = userName == null ? null : users.getUserByName(userName);
            return user == null ? null : user.getKey();
        }
    }
}

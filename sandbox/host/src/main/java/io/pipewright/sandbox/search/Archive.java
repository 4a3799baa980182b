package io.pipewright.sandbox.search;

import io.pipewright.sandbox.db.Database;
import java.util.Collection;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Issues and projects that are archived: kept with all they have, and found by no search. */
public final class Archive {

    private final Database database;
    private final IssueIndex index;

    public Archive(Database database, IssueIndex index) {
        this.database = database;
        this.index = index;
    }

    public void setIssue(long issueId, boolean archived) {
        set("archived_issue", issueId, archived);
        index.reindex(List.of(issueId));
    }

    /** Jira wants a restored project to be indexed by hand; here it is at once. */
    public void setProject(long projectId, boolean archived) {
        set("archived_project", projectId, archived);
        index.reindex(database.query("select id from jiraissue where project = ?", row -> row.getLong(1), projectId));
    }

    private void set(String table, long id, boolean archived) {
        database.update("delete from " + table + " where id = ?", id);
        if (archived) {
            database.update("insert into " + table + " (id) values (?)", id);
        }
    }

    /** Which of the issues are archived, by themselves or with their project. */
    static Set<Long> among(Database database, Collection<Long> issueIds) {
        if (issueIds.isEmpty()) {
            return Set.of();
        }
        String marks = String.join(", ", Collections.nCopies(issueIds.size(), "?"));
        return new HashSet<>(database.query(
                "select id from jiraissue where id in (" + marks + ") and (id in (select id from archived_issue)"
                        + " or project in (select id from archived_project))",
                row -> row.getLong(1),
                issueIds.toArray()));
    }
}

package io.pipewright.sandbox.issue;

import com.atlassian.jira.user.ApplicationUser;
import com.atlassian.jira.user.util.UserManager;
import io.pipewright.sandbox.db.Database;
import java.util.Date;
import java.util.List;

/** The rows of comments. */
public final class CommentStore {

    private static final String INSERT =
            "insert into jiraaction (id, issueid, author, body, created) values (?, ?, ?, ?, ?)";

    /** A comment to be written; the author is a user key. */
    public record NewComment(long issueId, String author, String body, long created) {}

    private final Database database;
    private final UserManager users;

    public CommentStore(Database database, UserManager users) {
        this.database = database;
        this.users = users;
    }

    List<Comments.Comment> of(long issueId) {
        return database.query(
                "select id, author, body, created from jiraaction where issueid = ? order by created, id",
                row -> new Comments.Comment(
                        row.getLong("id"),
                        issueId,
                        users.getUserByKey(row.getString("author")),
                        row.getString("body"),
                        new Date(row.getLong("created"))),
                issueId);
    }

    /** Writes a comment without telling anybody. */
    public Comments.Comment insert(long issueId, ApplicationUser author, String body, long now) {
        long id = insertAll(List.of(new NewComment(issueId, author == null ? null : author.getKey(), body, now)));
        return new Comments.Comment(id, issueId, author, body, new Date(now));
    }

    /** Writes comments in a batch; gives the id of the first. */
    public long insertAll(List<NewComment> comments) {
        if (comments.isEmpty()) {
            return 0;
        }
        long first = database.nextIds("comment", comments.size());
        long[] id = {first};
        database.batch(
                INSERT,
                comments.stream()
                        .map(comment -> new Object[] {
                            id[0]++, comment.issueId(), comment.author(), comment.body(), comment.created()
                        })
                        .toList());
        return first;
    }
}

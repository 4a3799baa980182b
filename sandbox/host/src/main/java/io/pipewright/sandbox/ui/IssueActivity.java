package io.pipewright.sandbox.ui;

import com.atlassian.jira.issue.Issue;
import com.atlassian.jira.issue.changehistory.ChangeHistory;
import com.atlassian.jira.issue.changehistory.ChangeHistoryManager;
import com.atlassian.jira.issue.history.ChangeItemBean;
import com.atlassian.jira.user.ApplicationUser;
import com.atlassian.jira.user.util.UserManager;
import io.pipewright.sandbox.issue.Comments;
import io.pipewright.sandbox.issue.Comments.Comment;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Date;
import java.util.List;

/** What happened to an issue: its comments, oldest first, and its changes, newest first. */
final class IssueActivity {

    private final Shell shell;
    private final Comments comments;
    private final ChangeHistoryManager history;
    private final UserManager users;

    /** A comment as the page shows it. Public because templates call it. */
    public record CommentRow(long id, String author, Date created, String body) {}

    /** What one user changed at one time. Public because templates call it. */
    public record ChangeRow(long id, String author, Date time, List<ChangedField> fields) {}

    /** Public because templates call it. */
    public record ChangedField(String name, String from, String to) {}

    IssueActivity(Shell shell, Comments comments, ChangeHistoryManager history, UserManager users) {
        this.shell = shell;
        this.comments = comments;
        this.history = history;
        this.users = users;
    }

    void fill(Page page, Issue issue) {
        page.with("comments", comments.of(issue.getId()).stream().map(this::row).toList());
        List<ChangeRow> changes = new ArrayList<>(
                history.getChangeHistories(issue).stream().map(this::row).toList());
        Collections.reverse(changes);
        page.with("changes", changes);
    }

    private CommentRow row(Comment comment) {
        return new CommentRow(comment.id(), name(comment.author()), comment.created(), comment.body());
    }

    private ChangeRow row(ChangeHistory group) {
        ApplicationUser author = users.getUserByKeyEvenWhenUnknown(group.getAuthorKey());
        return new ChangeRow(
                group.getId(),
                name(author),
                group.getTimePerformed(),
                group.getChangeItemBeans().stream().map(IssueActivity::field).toList());
    }

    private static ChangedField field(ChangeItemBean item) {
        return new ChangedField(
                item.getField(), shown(item.getFromString(), item.getFrom()), shown(item.getToString(), item.getTo()));
    }

    private static String shown(String text, String value) {
        return text != null ? text : value == null ? "" : value;
    }

    private String name(ApplicationUser user) {
        return user == null ? shell.text("sandbox.ui.anonymous") : user.getDisplayName();
    }
}

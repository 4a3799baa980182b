package io.pipewright.sandbox.ui;

import com.atlassian.jira.bc.issue.IssueService;
import com.atlassian.jira.bc.issue.IssueService.IssueResult;
import com.atlassian.jira.permission.ProjectPermissions;
import com.atlassian.jira.security.PermissionManager;
import io.pipewright.sandbox.issue.Comments;
import io.pipewright.sandbox.web.HostServlet;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/** Adds a comment. */
final class CommentAction extends UiServlet {

    private static final long serialVersionUID = 1L;

    private final transient IssueService issues;
    private final transient PermissionManager permissions;
    private final transient Comments comments;

    CommentAction(Shell shell, IssueService issues, PermissionManager permissions, Comments comments) {
        super(shell);
        this.issues = issues;
        this.permissions = permissions;
        this.comments = comments;
    }

    HostServlet mounted() {
        return at("/secure/AddComment.jspa", "/secure/AddComment!default.jspa");
    }

    @Override
    void get(Exchange exchange) throws IOException {
        IssueResult found =
                issues.getIssue(shell().user(), exchange.number("id").orElse(null));
        if (found.isValid()) {
            exchange.go("/browse/" + found.getIssue().getKey() + "#comment");
        } else {
            IssuePage.missing(shell(), exchange);
        }
    }

    @Override
    void post(Exchange exchange) throws IOException {
        IssueResult found =
                issues.getIssue(shell().user(), exchange.number("id").orElse(null));
        if (!found.isValid()) {
            IssuePage.missing(shell(), exchange);
        } else if (!permissions.hasPermission(ProjectPermissions.ADD_COMMENTS, found.getIssue(), shell().user())) {
            shell().refuse(
                            exchange,
                            HttpServletResponse.SC_FORBIDDEN,
                            "sandbox.ui.denied.title",
                            "sandbox.ui.comment.denied");
        } else if (exchange.text("comment").isBlank()) {
            shell().refuse(
                            exchange,
                            HttpServletResponse.SC_BAD_REQUEST,
                            "sandbox.ui.comment.empty.title",
                            "sandbox.ui.comment.empty");
        } else {
            comments.add(found.getIssue().getId(), shell().user(), exchange.text("comment"));
            exchange.go("/browse/" + found.getIssue().getKey() + "#activity");
        }
    }
}

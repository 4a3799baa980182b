package io.pipewright.sandbox.ui;

import com.atlassian.jira.bc.issue.IssueService;
import com.atlassian.jira.bc.issue.IssueService.IssueResult;
import com.atlassian.jira.bc.issue.IssueService.UpdateValidationResult;
import com.atlassian.jira.issue.Issue;
import com.atlassian.jira.issue.fields.screen.issuetype.IssueTypeScreenSchemeManager;
import com.atlassian.jira.issue.operation.IssueOperations;
import io.pipewright.sandbox.web.HostServlet;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;

/** Edits an issue by the edit screen of its type. */
final class EditIssuePage extends UiServlet {

    private static final long serialVersionUID = 1L;

    private final transient IssueService issues;
    private final transient IssueTypeScreenSchemeManager screens;
    private final transient ScreenForm forms;

    EditIssuePage(Shell shell, IssueService issues, IssueTypeScreenSchemeManager screens, ScreenForm forms) {
        super(shell);
        this.issues = issues;
        this.screens = screens;
        this.forms = forms;
    }

    HostServlet mounted() {
        return at("/secure/EditIssue!default.jspa", "/secure/EditIssue.jspa");
    }

    @Override
    void get(Exchange exchange) throws IOException {
        Issue issue = editable(exchange);
        if (issue != null) {
            shell().show(exchange, page(issue, Typed.nothing()));
        }
    }

    @Override
    void post(Exchange exchange) throws IOException {
        Issue issue = editable(exchange);
        if (issue == null) {
            return;
        }
        UpdateValidationResult valid =
                issues.validateUpdate(shell().user(), issue.getId(), FormInput.read(issues, exchange, fieldIds(issue)));
        IssueResult changed = valid.isValid() ? issues.update(shell().user(), valid) : null;
        if (changed != null && changed.isValid()) {
            exchange.go("/browse/" + issue.getKey());
        } else {
            Issue stored = issues.getIssue(shell().user(), issue.getId()).getIssue();
            shell().show(
                            exchange,
                            page(
                                    stored == null ? issue : stored,
                                    Typed.of(exchange, (changed == null ? valid : changed).getErrorCollection())));
        }
    }

    /** Null when the refusal has been shown already. */
    private Issue editable(Exchange exchange) throws IOException {
        IssueResult found =
                issues.getIssue(shell().user(), exchange.number("id").orElse(null));
        if (!found.isValid()) {
            IssuePage.missing(shell(), exchange);
            return null;
        }
        if (!issues.isEditable(found.getIssue(), shell().user())) {
            shell().refuse(
                            exchange,
                            HttpServletResponse.SC_FORBIDDEN,
                            "sandbox.ui.denied.title",
                            "sandbox.ui.edit.denied",
                            found.getIssue().getKey());
            return null;
        }
        return found.getIssue();
    }

    private List<String> fieldIds(Issue issue) {
        return ScreenForm.fieldIds(screens.getIssueTypeScreenScheme(issue.getProjectObject())
                .getEffectiveFieldScreenScheme(issue.getIssueType())
                .getFieldScreen(IssueOperations.EDIT_ISSUE_OPERATION));
    }

    private Page page(Issue issue, Typed typed) {
        List<FormField> fields = forms.fields(fieldIds(issue), FormSubject.of(issue), typed);
        return new Page(shell().text("sandbox.ui.edit.title", issue.getKey()), "edit")
                .meta("issue-key", issue.getKey())
                .with("issue", issue)
                .with("fields", fields)
                .with("messages", forms.messages(fields, typed))
                .with("comment", commentOf(typed))
                .status(typed.errors().hasAnyErrors() ? HttpServletResponse.SC_BAD_REQUEST : HttpServletResponse.SC_OK);
    }

    static String commentOf(Typed typed) {
        return typed.texts("comment")
                .flatMap(texts -> texts.stream().findFirst())
                .orElse("");
    }
}

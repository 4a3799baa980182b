package io.pipewright.sandbox.ui;

import com.atlassian.jira.bc.issue.IssueService;
import com.atlassian.jira.bc.issue.IssueService.IssueResult;
import com.atlassian.jira.bc.issue.IssueService.TransitionValidationResult;
import com.atlassian.jira.issue.Issue;
import com.atlassian.jira.util.ErrorCollection;
import com.opensymphony.workflow.loader.ActionDescriptor;
import io.pipewright.sandbox.issue.IssueOperationsFacade;
import io.pipewright.sandbox.web.HostServlet;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Optional;

/** Moves an issue through its workflow: shows the transition's screen, in a dialog or as a page, and runs the transition. */
final class TransitionPage extends UiServlet {

    private static final long serialVersionUID = 1L;

    private final transient IssueService issues;
    private final transient IssueOperationsFacade operations;
    private final transient ScreenForm forms;

    TransitionPage(Shell shell, IssueService issues, IssueOperationsFacade operations, ScreenForm forms) {
        super(shell);
        this.issues = issues;
        this.operations = operations;
        this.forms = forms;
    }

    HostServlet mounted() {
        return at(
                "/secure/WorkflowUIDispatcher.jspa",
                "/secure/CommentAssignIssue.jspa",
                "/secure/CommentAssignIssue!default.jspa");
    }

    /** Also a transition without a screen is not run by a link: its form has a button only. */
    @Override
    void get(Exchange exchange) throws IOException {
        IssueResult found =
                issues.getIssue(shell().user(), exchange.number("id").orElse(null));
        if (!found.isValid()) {
            IssuePage.missing(shell(), exchange);
            return;
        }
        Optional<ActionDescriptor> action = action(exchange, found.getIssue());
        if (action.isPresent()) {
            shell().show(exchange, page(found.getIssue(), action.get(), Typed.nothing()));
        } else {
            closed(exchange, found.getIssue());
        }
    }

    private Optional<ActionDescriptor> action(Exchange exchange, Issue issue) {
        return operations.availableActions(issue, shell().user()).stream()
                .filter(action -> Long.valueOf(action.getId())
                        .equals(exchange.number("action").orElse(-1L)))
                .findFirst();
    }

    private void closed(Exchange exchange, Issue issue) throws IOException {
        shell().refuse(
                        exchange,
                        HttpServletResponse.SC_CONFLICT,
                        "sandbox.ui.transition.closed.title",
                        "sandbox.ui.transition.closed.text",
                        issue.getKey(),
                        issue.getStatus().getNameTranslation(shell().texts()));
    }

    @Override
    void post(Exchange exchange) throws IOException {
        IssueResult found =
                issues.getIssue(shell().user(), exchange.number("id").orElse(null));
        if (!found.isValid()) {
            IssuePage.missing(shell(), exchange);
            return;
        }
        Issue issue = found.getIssue();
        Optional<ActionDescriptor> action = action(exchange, issue);
        if (action.isEmpty()) {
            closed(exchange, issue);
            return;
        }
        ErrorCollection errors = run(exchange, issue, action.get());
        if (errors.hasAnyErrors()) {
            shell().show(exchange, page(stored(issue), action.get(), Typed.of(exchange, errors)));
        } else {
            exchange.go("/browse/" + issue.getKey());
        }
    }

    private ErrorCollection run(Exchange exchange, Issue issue, ActionDescriptor action) {
        TransitionValidationResult valid = issues.validateTransition(
                shell().user(), issue.getId(), action.getId(), FormInput.read(issues, exchange, fieldIds(action)));
        return valid.isValid()
                ? issues.transition(shell().user(), valid).getErrorCollection()
                : valid.getErrorCollection();
    }

    private Issue stored(Issue issue) {
        Issue stored = issues.getIssue(shell().user(), issue.getId()).getIssue();
        return stored == null ? issue : stored;
    }

    private List<String> fieldIds(ActionDescriptor action) {
        return operations.screenOf(action).map(ScreenForm::fieldIds).orElse(List.of());
    }

    private Page page(Issue issue, ActionDescriptor action, Typed typed) {
        boolean screen = operations.screenOf(action).isPresent();
        List<FormField> fields = forms.fields(fieldIds(action), FormSubject.of(issue), typed);
        return new Page(action.getName(), "transition")
                .meta("issue-key", issue.getKey())
                .with("issue", issue)
                .with("actionId", action.getId())
                .with("screen", screen)
                .with("fields", fields)
                .with("messages", forms.messages(fields, typed))
                .with("comment", EditIssuePage.commentOf(typed))
                .status(typed.errors().hasAnyErrors() ? HttpServletResponse.SC_BAD_REQUEST : HttpServletResponse.SC_OK);
    }
}

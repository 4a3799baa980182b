package io.pipewright.sandbox.ui;

import com.atlassian.jira.bc.issue.IssueService;
import com.atlassian.jira.bc.issue.IssueService.TransitionValidationResult;
import com.atlassian.jira.bc.issue.search.SearchService;
import com.atlassian.jira.bc.issue.search.SearchService.ParseResult;
import com.atlassian.jira.issue.Issue;
import com.atlassian.jira.issue.IssueInputParameters;
import com.atlassian.jira.issue.search.SearchException;
import com.atlassian.jira.util.ErrorCollection;
import com.atlassian.jira.web.bean.PagerFilter;
import io.pipewright.sandbox.web.HostServlet;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/** Runs one transition on all issues of a query; each issue is judged and moved on its own. */
final class BulkTransitionPage extends UiServlet {

    private static final long serialVersionUID = 1L;
    private static final int MOST_ISSUES = 1000;

    private final transient IssueService issues;
    private final transient SearchService search;

    /** What became of one issue; no messages mean that it was moved. Public because templates call it. */
    public record Outcome(String key, String summary, List<String> messages) {}

    BulkTransitionPage(Shell shell, IssueService issues, SearchService search) {
        super(shell);
        this.issues = issues;
        this.search = search;
    }

    HostServlet mounted() {
        return at("/secure/BulkTransition", "/secure/BulkTransition.jspa");
    }

    @Override
    void get(Exchange exchange) throws IOException {
        show(exchange, List.of(), List.of());
    }

    private void show(Exchange exchange, Collection<String> errors, List<Outcome> outcomes) throws IOException {
        shell().show(
                        exchange,
                        new Page(shell().text("sandbox.ui.bulk.title"), "bulk")
                                .with("jql", exchange.text("jql"))
                                .with("action", exchange.text("action"))
                                .with("errors", errors)
                                .with("outcomes", outcomes)
                                .with(
                                        "moved",
                                        outcomes.stream()
                                                .filter(outcome ->
                                                        outcome.messages().isEmpty())
                                                .count())
                                .with(
                                        "refused",
                                        outcomes.stream()
                                                .filter(outcome ->
                                                        !outcome.messages().isEmpty())
                                                .count())
                                .status(
                                        errors.isEmpty()
                                                ? HttpServletResponse.SC_OK
                                                : HttpServletResponse.SC_BAD_REQUEST));
    }

    @Override
    void post(Exchange exchange) throws IOException {
        List<String> errors = new ArrayList<>();
        Long action =
                exchange.number("action").filter(id -> id <= Integer.MAX_VALUE).orElse(null);
        if (action == null) {
            errors.add(shell().text("sandbox.ui.bulk.action.invalid"));
        }
        List<Issue> chosen = exchange.text("jql").isBlank() ? List.of() : found(exchange.text("jql"), errors);
        if (errors.isEmpty() && chosen.isEmpty()) {
            errors.add(shell().text("sandbox.ui.bulk.nothing"));
        }
        show(
                exchange,
                errors,
                errors.isEmpty()
                        ? chosen.stream()
                                .map(issue -> move(issue, action.intValue()))
                                .toList()
                        : List.of());
    }

    private List<Issue> found(String jql, List<String> errors) {
        ParseResult parsed = search.parseQuery(shell().user(), jql);
        errors.addAll(
                parsed.isValid()
                        ? search.validateQuery(shell().user(), parsed.getQuery())
                                .getErrorMessages()
                        : parsed.getErrors().getErrorMessages());
        if (!errors.isEmpty()) {
            return List.of();
        }
        try {
            var results = search.search(shell().user(), parsed.getQuery(), new PagerFilter<Issue>(MOST_ISSUES));
            if (results.getTotal() > MOST_ISSUES) {
                errors.add(shell().text("sandbox.ui.bulk.many", results.getTotal(), MOST_ISSUES));
            }
            return results.getResults();
        } catch (SearchException e) {
            errors.add(e.getMessage());
            return List.of();
        }
    }

    private Outcome move(Issue issue, int action) {
        IssueInputParameters nothing = issues.newIssueInputParameters();
        TransitionValidationResult valid = issues.validateTransition(shell().user(), issue.getId(), action, nothing);
        ErrorCollection errors = valid.isValid()
                ? issues.transition(shell().user(), valid).getErrorCollection()
                : valid.getErrorCollection();
        List<String> messages = new ArrayList<>(errors.getErrorMessages());
        messages.addAll(errors.getErrors().values());
        return new Outcome(issue.getKey(), issue.getSummary(), messages);
    }
}

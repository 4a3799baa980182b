package io.pipewright.sandbox.ui;

import com.atlassian.jira.bc.issue.IssueService.IssueResult;
import com.atlassian.jira.issue.Issue;
import com.atlassian.jira.permission.ProjectPermissions;
import com.opensymphony.workflow.loader.ActionDescriptor;
import io.pipewright.sandbox.web.HostServlet;
import io.pipewright.sandbox.web.WebFragments.Item;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** The issue view at {@code /browse/KEY}. */
final class IssuePage extends UiServlet {

    private static final long serialVersionUID = 1L;
    private static final List<String> OPERATIONS =
            List.of("operations-top-level", "operations-work", "operations-operations");

    private final transient UiParts parts;
    private final transient FieldValues values;
    private final transient IssueActivity activity;

    /** A transition's button; without a screen it acts at once. Public because templates call it. */
    public record TransitionButton(int id, String name, boolean screen) {}

    IssuePage(Shell shell, UiParts parts, FieldValues values) {
        super(shell);
        this.parts = parts;
        this.values = values;
        this.activity = new IssueActivity(parts, shell);
    }

    HostServlet mounted() {
        return at("/browse/*");
    }

    @Override
    void get(Exchange exchange) throws IOException {
        IssueResult found = parts.issues().getIssue(shell().user(), exchange.rest());
        if (found.isValid()) {
            shell().show(exchange, page(found.getIssue(), exchange.text("page").equals("history")));
        } else {
            missing(shell(), exchange);
        }
    }

    /** The same answer for an issue that does not exist and for one that the user may not see. */
    static void missing(Shell shell, Exchange exchange) throws IOException {
        shell.refuse(
                exchange,
                HttpServletResponse.SC_NOT_FOUND,
                "sandbox.ui.issue.missing.title",
                "sandbox.ui.issue.missing.text");
    }

    private Page page(Issue issue, boolean historyShown) {
        Map<String, Object> context = context(issue);
        Page page = new Page("[" + issue.getKey() + "] " + issue.getSummary(), "issue")
                .context("jira.view.issue")
                .meta("issue-key", issue.getKey())
                .meta("issue-id", issue.getId().toString())
                .meta("project-key", issue.getProjectObject().getKey())
                .with("issue", issue)
                .with("historyShown", historyShown)
                .with(
                        "fields",
                        parts.customFields().getCustomFieldObjects().stream()
                                .flatMap(field -> values.row(field, issue, "view").stream())
                                .toList())
                .with("leftPanels", parts.fragments().panels("atl.jira.view.issue.left.context", context))
                .with("rightPanels", parts.fragments().panels("atl.jira.view.issue.right.context", context))
                .with("operations", operations(context))
                .with("transitions", transitions(issue))
                .with("editable", parts.issues().isEditable(issue, shell().user()))
                .with(
                        "mayComment",
                        parts.site()
                                .permissions()
                                .hasPermission(ProjectPermissions.ADD_COMMENTS, issue, shell().user()));
        activity.fill(page, issue);
        return page;
    }

    private Map<String, Object> context(Issue issue) {
        Map<String, Object> context = new HashMap<>();
        context.put("issue", issue);
        context.put("project", issue.getProjectObject());
        context.put("user", shell().user());
        return context;
    }

    private List<Item> operations(Map<String, Object> context) {
        Stream<Item> loose = OPERATIONS.stream().flatMap(section -> parts.fragments().items(section, context).stream());
        return loose.toList();
    }

    private List<TransitionButton> transitions(Issue issue) {
        List<ActionDescriptor> open = parts.operations().availableActions(issue, shell().user());
        return open.stream()
                .map(action -> new TransitionButton(
                        action.getId(),
                        action.getName(),
                        parts.operations().screenOf(action).isPresent()))
                .toList();
    }
}

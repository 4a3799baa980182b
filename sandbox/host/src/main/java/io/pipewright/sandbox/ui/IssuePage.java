package io.pipewright.sandbox.ui;

import com.atlassian.jira.bc.issue.IssueService;
import com.atlassian.jira.bc.issue.IssueService.IssueResult;
import com.atlassian.jira.issue.CustomFieldManager;
import com.atlassian.jira.issue.Issue;
import com.atlassian.jira.permission.ProjectPermissions;
import com.atlassian.jira.security.PermissionManager;
import com.opensymphony.workflow.loader.ActionDescriptor;
import io.pipewright.sandbox.issue.IssueOperationsFacade;
import io.pipewright.sandbox.web.HostServlet;
import io.pipewright.sandbox.web.WebFragments;
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

    private final transient IssueService issues;
    private final transient PermissionManager permissions;
    private final transient IssueOperationsFacade transitions;
    private final transient CustomFieldManager customFields;
    private final transient FieldValues values;
    private final transient WebFragments fragments;
    private final transient IssueActivity activity;

    /** A transition's button; without a screen it acts at once. Public because templates call it. */
    public record TransitionButton(int id, String name, boolean screen) {}

    IssuePage(
            Shell shell,
            IssueService issues,
            PermissionManager permissions,
            IssueOperationsFacade transitions,
            CustomFieldManager customFields,
            FieldValues values,
            WebFragments fragments,
            IssueActivity activity) {
        super(shell);
        this.issues = issues;
        this.permissions = permissions;
        this.transitions = transitions;
        this.customFields = customFields;
        this.values = values;
        this.fragments = fragments;
        this.activity = activity;
    }

    HostServlet mounted() {
        return at("/browse/*");
    }

    @Override
    void get(Exchange exchange) throws IOException {
        IssueResult found = issues.getIssue(shell().user(), exchange.rest());
        if (found.isValid()) {
            shell().show(exchange, page(found.getIssue(), exchange.text("page")));
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

    private Page page(Issue issue, String tab) {
        Map<String, Object> context = context(issue);
        Page page = new Page("[" + issue.getKey() + "] " + issue.getSummary(), "issue")
                .context("jira.view.issue")
                .meta("issue-key", issue.getKey())
                .meta("issue-id", issue.getId().toString())
                .meta("project-key", issue.getProjectObject().getKey())
                .with("issue", issue)
                .with("historyShown", tab.equals("history"))
                .with("pluginTabs", fragments.tabs(issue, shell().user(), tab))
                .with(
                        "fields",
                        customFields.getCustomFieldObjects().stream()
                                .flatMap(field -> values.row(field, issue, "view").stream())
                                .toList())
                .with("leftPanels", fragments.panels("atl.jira.view.issue.left.context", context))
                .with("rightPanels", fragments.panels("atl.jira.view.issue.right.context", context))
                .with("operations", operations(context))
                .with("transitions", transitions(issue))
                .with("editable", issues.isEditable(issue, shell().user()))
                .with("mayComment", permissions.hasPermission(ProjectPermissions.ADD_COMMENTS, issue, shell().user()));
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
        Stream<Item> loose = OPERATIONS.stream().flatMap(section -> fragments.items(section, context).stream());
        return loose.toList();
    }

    private List<TransitionButton> transitions(Issue issue) {
        List<ActionDescriptor> open = transitions.availableActions(issue, shell().user());
        return open.stream()
                .map(action -> new TransitionButton(
                        action.getId(),
                        action.getName(),
                        transitions.screenOf(action).isPresent()))
                .toList();
    }
}

package io.pipewright.sandbox.ui;

import com.atlassian.jira.bc.issue.IssueService;
import com.atlassian.jira.bc.issue.IssueService.CreateValidationResult;
import com.atlassian.jira.bc.issue.IssueService.IssueResult;
import com.atlassian.jira.issue.IssueInputParameters;
import com.atlassian.jira.issue.fields.screen.FieldScreen;
import com.atlassian.jira.issue.fields.screen.issuetype.IssueTypeScreenSchemeManager;
import com.atlassian.jira.issue.issuetype.IssueType;
import com.atlassian.jira.issue.operation.IssueOperations;
import com.atlassian.jira.permission.ProjectPermissions;
import com.atlassian.jira.project.Project;
import com.atlassian.jira.security.PermissionManager;
import io.pipewright.sandbox.web.HostServlet;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/** Creates an issue: first project and type are chosen, then their screen is filled in. */
final class CreateIssuePage extends UiServlet {

    private static final long serialVersionUID = 1L;

    private final transient IssueService issues;
    private final transient PermissionManager permissions;
    private final transient IssueTypeScreenSchemeManager screens;
    private final transient ScreenForm forms;

    CreateIssuePage(
            Shell shell,
            IssueService issues,
            PermissionManager permissions,
            IssueTypeScreenSchemeManager screens,
            ScreenForm forms) {
        super(shell);
        this.issues = issues;
        this.permissions = permissions;
        this.screens = screens;
        this.forms = forms;
    }

    HostServlet mounted() {
        return at("/secure/CreateIssue!default.jspa", "/secure/CreateIssue.jspa", "/secure/CreateIssueDetails.jspa");
    }

    @Override
    void get(Exchange exchange) throws IOException {
        Collection<Project> projects = permissions.getProjects(ProjectPermissions.CREATE_ISSUES, shell().user());
        if (projects.isEmpty()) {
            shell().refuse(
                            exchange,
                            HttpServletResponse.SC_FORBIDDEN,
                            "sandbox.ui.create.nowhere.title",
                            "sandbox.ui.create.nowhere.text");
            return;
        }
        shell().show(exchange, page(subject(exchange, projects), projects, Typed.nothing()));
    }

    private static FormSubject subject(Exchange exchange, Collection<Project> projects) {
        Project project = projects.stream()
                .filter(one -> one.getId().toString().equals(exchange.text("pid")))
                .findFirst()
                .orElseGet(() -> projects.iterator().next());
        IssueType type = project.getIssueTypes().stream()
                .filter(one -> one.getId().equals(exchange.text("issuetype")))
                .findFirst()
                .orElseGet(() -> project.getIssueTypes().stream().findFirst().orElse(null));
        return new FormSubject(project, type, null);
    }

    private Page page(FormSubject subject, Collection<Project> projects, Typed typed) {
        List<FormField> fields = subject.type() == null ? List.of() : forms.fields(fieldIds(subject), subject, typed);
        return new Page(shell().text("sandbox.ui.create.title"), "create")
                .with("project", subject.project())
                .with("type", subject.type())
                .with(
                        "projects",
                        projects.stream()
                                .map(one ->
                                        new Choice(one.getId().toString(), one.getName() + " (" + one.getKey() + ")"))
                                .toList())
                .with("types", SystemFields.constants(shell(), subject.project().getIssueTypes()))
                .with("fields", fields)
                .with("messages", forms.messages(fields, typed))
                .status(typed.errors().hasAnyErrors() ? HttpServletResponse.SC_BAD_REQUEST : HttpServletResponse.SC_OK);
    }

    /** An issue always has a summary, also when its screen lacks it. */
    private List<String> fieldIds(FormSubject subject) {
        FieldScreen screen = screens.getIssueTypeScreenScheme(subject.project())
                .getEffectiveFieldScreenScheme(subject.type())
                .getFieldScreen(IssueOperations.CREATE_ISSUE_OPERATION);
        List<String> ids = new ArrayList<>(ScreenForm.fieldIds(screen));
        if (!ids.contains("summary")) {
            ids.add(0, "summary");
        }
        return ids;
    }

    @Override
    void post(Exchange exchange) throws IOException {
        Collection<Project> projects = permissions.getProjects(ProjectPermissions.CREATE_ISSUES, shell().user());
        FormSubject subject = projects.isEmpty() ? null : subject(exchange, projects);
        if (subject == null || subject.type() == null) {
            get(exchange);
            return;
        }
        IssueInputParameters input = FormInput.read(issues, exchange, fieldIds(subject));
        input.setProjectId(exchange.number("pid").orElse(null)).setIssueTypeId(exchange.text("issuetype"));
        CreateValidationResult valid = issues.validateCreate(shell().user(), input);
        IssueResult made = valid.isValid() ? issues.create(shell().user(), valid) : null;
        if (made != null && made.isValid()) {
            exchange.go("/browse/" + made.getIssue().getKey());
        } else {
            shell().show(
                            exchange,
                            page(
                                    subject,
                                    projects,
                                    Typed.of(exchange, (made == null ? valid : made).getErrorCollection())));
        }
    }
}

package io.pipewright.sandbox.ui;

import com.atlassian.jira.permission.ProjectPermissions;
import com.atlassian.jira.project.Project;
import com.atlassian.jira.project.ProjectManager;
import com.atlassian.jira.security.PermissionManager;
import io.pipewright.sandbox.web.HostServlet;
import io.pipewright.sandbox.web.LocalPath;
import io.pipewright.sandbox.web.WebFragments;
import io.pipewright.sandbox.web.WebFragments.Panel;
import io.pipewright.sandbox.web.WebFragments.Section;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The list of projects, a project's page with its sidebar, and its settings. */
final class ProjectPages extends UiServlet {

    private static final long serialVersionUID = 1L;
    private static final String SETTINGS = "/plugins/servlet/project-config";
    private static final List<String> SIDEBAR =
            List.of("jira.project.sidebar.navigation", "jira.project.sidebar.plugins.navigation");

    private final transient ProjectManager projects;
    private final transient PermissionManager permissions;
    private final transient WebFragments fragments;

    ProjectPages(Shell shell, ProjectManager projects, PermissionManager permissions, WebFragments fragments) {
        super(shell);
        this.projects = projects;
        this.permissions = permissions;
        this.fragments = fragments;
    }

    HostServlet mounted() {
        return at("/projects/*", "/secure/BrowseProjects.jspa", SETTINGS + "/*");
    }

    @Override
    void get(Exchange exchange) throws IOException {
        boolean settings = exchange.request().getServletPath().equals(SETTINGS);
        String key = exchange.rest().split("/")[0];
        if (key.isEmpty()) {
            list(exchange);
            return;
        }
        Project project = projects.getProjectObjByKey(key);
        if (project == null || !may(project, settings)) {
            shell().refuse(
                            exchange,
                            HttpServletResponse.SC_NOT_FOUND,
                            "sandbox.ui.project.missing.title",
                            "sandbox.ui.project.missing.text");
        } else {
            shell().show(exchange, settings ? settings(project) : project(exchange, project));
        }
    }

    private boolean may(Project project, boolean administer) {
        return permissions.hasPermission(
                administer ? ProjectPermissions.ADMINISTER_PROJECTS : ProjectPermissions.BROWSE_PROJECTS,
                project,
                shell().user());
    }

    private void list(Exchange exchange) throws IOException {
        shell().show(
                        exchange,
                        new Page(shell().text("sandbox.ui.projects.title"), "projects")
                                .with(
                                        "projects",
                                        permissions.getProjects(ProjectPermissions.BROWSE_PROJECTS, shell().user())));
    }

    private Page project(Exchange exchange, Project project) {
        String selected = exchange.text("selectedItem");
        Map<String, Object> context = context(project);
        List<Panel> panels = selected.isEmpty() ? List.of() : fragments.panels(selected, context);
        return new Page(project.getName(), "project")
                .meta("project-key", project.getKey())
                .meta("project-id", project.getId().toString())
                .with("project", project)
                .with("selected", selected)
                .with("panels", panels)
                .with(
                        "sidebar",
                        SIDEBAR.stream()
                                .flatMap(section -> fragments.items(section, context).stream())
                                .toList())
                .with(
                        "issuesAddress",
                        "/issues/?jql="
                                + LocalPath.encoded("project = \"" + project.getKey() + "\" ORDER BY created DESC"))
                .with("mayCreate", permissions.hasPermission(ProjectPermissions.CREATE_ISSUES, project, shell().user()))
                .with("mayAdminister", may(project, true));
    }

    private Page settings(Project project) {
        Map<String, Object> context = context(project);
        context.put("projectKeyEncoded", LocalPath.encoded(project.getKey()));
        List<Section> sections = new ArrayList<>();
        for (int group = 1; group <= 5; group++) {
            String location = "atl.jira.proj.config/projectgroup" + group;
            sections.add(new Section(location, "", fragments.items(location, context)));
        }
        sections.removeIf(section -> section.items().isEmpty());
        return new Page(shell().text("sandbox.ui.project.settings", project.getName()), "projectsettings")
                .admin()
                .meta("project-key", project.getKey())
                .with("project", project)
                .with("sections", sections)
                .with("types", project.getIssueTypes());
    }

    private Map<String, Object> context(Project project) {
        Map<String, Object> context = new HashMap<>();
        context.put("project", project);
        context.put("user", shell().user());
        context.put("pathEncodedProjectKey", LocalPath.encoded(project.getKey()));
        return context;
    }
}

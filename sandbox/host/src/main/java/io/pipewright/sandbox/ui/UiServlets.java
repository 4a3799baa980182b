package io.pipewright.sandbox.ui;

import com.atlassian.jira.bc.issue.IssueService;
import io.pipewright.sandbox.dashboard.Dashboards;
import io.pipewright.sandbox.field.Fields;
import io.pipewright.sandbox.plugin.PluginAdmin;
import io.pipewright.sandbox.plugin.PluginModules;
import io.pipewright.sandbox.sal.StoredSettings;
import io.pipewright.sandbox.site.Site;
import io.pipewright.sandbox.template.Templates;
import io.pipewright.sandbox.tracker.IssueTracker;
import io.pipewright.sandbox.web.DashboardItems;
import io.pipewright.sandbox.web.HostServlet;
import io.pipewright.sandbox.web.WebFragments;
import java.util.ArrayList;
import java.util.List;

/** All pages of the host, each with the parts that it asks, for the web server to mount. */
public final class UiServlets {

    private final Shell shell;
    private final IssueTracker tracker;
    private final Site site;
    private final Fields fields;
    private final FieldValues values;
    private final List<HostServlet> servlets = new ArrayList<>();

    /** What apps add to the pages. */
    public record Apps(
            PluginAdmin admin,
            PluginModules modules,
            Templates templates,
            WebFragments fragments,
            DashboardItems dashboardItems) {}

    public UiServlets(Shell shell, IssueTracker tracker, Apps apps) {
        this.shell = shell;
        this.tracker = tracker;
        this.site = tracker.site();
        this.fields = tracker.fields();
        this.values = new FieldValues(apps.modules(), apps.templates(), shell);
        servlets.add(new NotFoundPage().mounted());
        servlets.add(new UiFiles().mounted());
        addIssue(apps.fragments());
        addForms(apps.modules());
        addLists(apps.fragments());
        addDashboards(apps.dashboardItems());
        addAdministration(apps.admin());
    }

    private void addIssue(WebFragments fragments) {
        servlets.add(new IssuePage(
                        shell,
                        tracker.issueService(),
                        site.permissions(),
                        tracker.transitions(),
                        fields.customFields(),
                        values,
                        fragments,
                        new IssueActivity(shell, tracker.comments(), tracker.changeLog(), site.users()))
                .mounted());
        servlets.add(
                new CommentAction(shell, tracker.issueService(), site.permissions(), tracker.comments()).mounted());
    }

    private void addForms(PluginModules modules) {
        IssueService issues = tracker.issueService();
        ScreenForm forms = new ScreenForm(
                fields.customFields(),
                systemFields(),
                new CustomFields(shell, modules, values, fields.options(), site.users()));
        servlets.add(
                new CreateIssuePage(shell, issues, site.permissions(), fields.typeScreenSchemes(), forms).mounted());
        servlets.add(new EditIssuePage(shell, issues, fields.typeScreenSchemes(), forms).mounted());
        servlets.add(new TransitionPage(shell, issues, tracker.transitions(), forms).mounted());
        servlets.add(new BulkTransitionPage(shell, issues, tracker.search()).mounted());
    }

    private SystemFields systemFields() {
        return new SystemFields(
                shell,
                site.permissions(),
                site.users(),
                site.priorities(),
                site.resolutions(),
                new SecurityLevels(site.projectTable(), site.securitySchemes()));
    }

    private void addLists(WebFragments fragments) {
        servlets.add(
                new NavigatorPage(shell, tracker.search(), tracker.filters(), fields.customFields(), values).mounted());
        servlets.add(new ProjectPages(shell, site.projects(), site.permissions(), fragments).mounted());
    }

    private void addDashboards(DashboardItems types) {
        Dashboards dashboards = tracker.dashboards();
        DashboardItemView items = new DashboardItemView(dashboards, types, shell);
        servlets.add(new DashboardPage(shell, dashboards, types, items).mounted());
        servlets.add(new DashboardItemActions(shell, dashboards, items).mounted());
    }

    private void addAdministration(PluginAdmin plugins) {
        servlets.add(new AppsPage(shell, site.globalPermissions(), plugins).mounted());
        servlets.add(new AdminPages(
                        shell,
                        site.globalPermissions(),
                        site.users(),
                        site.groups(),
                        site.accounts(),
                        plugins,
                        site.database())
                .mounted());
        servlets.add(
                new ProfilePage(shell, site.accounts(), new Themes(new StoredSettings(site.database()))).mounted());
    }

    /** The pages; the one at {@code /} answers what nobody else does. */
    public List<HostServlet> all() {
        return List.copyOf(servlets);
    }
}

package io.pipewright.sandbox.ui;

import io.pipewright.sandbox.dashboard.Dashboards;
import io.pipewright.sandbox.web.HostServlet;
import java.util.List;

/** All pages of the host, for the web server to mount. */
public final class UiServlets {

    private final List<HostServlet> servlets;

    public UiServlets(Shell shell, UiParts parts, Dashboards dashboards) {
        FieldValues values = new FieldValues(parts.modules(), parts.templates(), shell);
        ScreenForm forms = new ScreenForm(parts, shell, values);
        DashboardItemView items = new DashboardItemView(dashboards, parts.dashboardItems(), shell);
        this.servlets = List.of(
                new NotFoundPage().mounted(),
                new UiFiles().mounted(),
                new IssuePage(shell, parts, values).mounted(),
                new CommentAction(shell, parts).mounted(),
                new CreateIssuePage(shell, parts, forms).mounted(),
                new EditIssuePage(shell, parts, forms).mounted(),
                new TransitionPage(shell, parts, forms).mounted(),
                new BulkTransitionPage(shell, parts).mounted(),
                new NavigatorPage(shell, parts, values).mounted(),
                new ProjectPages(shell, parts).mounted(),
                new DashboardPage(shell, dashboards, parts.dashboardItems(), items).mounted(),
                new DashboardItemActions(shell, dashboards, items).mounted(),
                new AppsPage(shell, parts).mounted(),
                new AdminPages(shell, parts).mounted(),
                new ProfilePage(shell, parts.site().accounts()).mounted());
    }

    /** The pages; the one at {@code /} answers what nobody else does. */
    public List<HostServlet> all() {
        return servlets;
    }
}

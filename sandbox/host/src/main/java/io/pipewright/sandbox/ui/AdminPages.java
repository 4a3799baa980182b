package io.pipewright.sandbox.ui;

import com.atlassian.jira.security.GlobalPermissionManager;
import com.atlassian.jira.user.ApplicationUser;
import io.pipewright.sandbox.db.Database;
import io.pipewright.sandbox.plugin.PluginAdmin;
import io.pipewright.sandbox.site.Groups;
import io.pipewright.sandbox.site.Users;
import io.pipewright.sandbox.web.Accounts;
import io.pipewright.sandbox.web.HostServlet;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** The start page of the administration, the list of users and the system's data. */
final class AdminPages extends AdminServlet {

    private static final long serialVersionUID = 1L;
    private static final String USERS = "/secure/admin/user/UserBrowser.jspa";
    private static final String SYSTEM = "/secure/admin/ViewSystemInfo.jspa";
    private static final long MEGABYTE = 1024L * 1024;

    private final transient Users users;
    private final transient Groups groups;
    private final transient Accounts accounts;
    private final transient PluginAdmin plugins;
    private final transient Database database;

    /** A user with groups. Public because templates call it. */
    public record UserRow(ApplicationUser user, boolean licensed, List<String> groups, String language) {}

    AdminPages(
            Shell shell,
            GlobalPermissionManager permissions,
            Users users,
            Groups groups,
            Accounts accounts,
            PluginAdmin plugins,
            Database database) {
        super(shell, permissions);
        this.users = users;
        this.groups = groups;
        this.accounts = accounts;
        this.plugins = plugins;
        this.database = database;
    }

    HostServlet mounted() {
        return at(
                "/secure/admin", "/secure/admin/AdminSummary.jspa", "/secure/project/ViewProjects.jspa", USERS, SYSTEM);
    }

    @Override
    void get(Exchange exchange) throws IOException {
        switch (exchange.request().getServletPath()) {
            case USERS ->
                shell().show(
                                exchange,
                                new Page(shell().text("sandbox.ui.users.title"), "users")
                                        .admin()
                                        .with("users", users()));
            case SYSTEM ->
                shell().show(
                                exchange,
                                new Page(shell().text("sandbox.ui.system.title"), "system")
                                        .admin()
                                        .with("facts", facts()));
            default -> shell().show(exchange, new Page(shell().text("sandbox.ui.administration"), "admin").admin());
        }
    }

    private List<UserRow> users() {
        return users.all().stream()
                .map(user -> new UserRow(
                        user,
                        accounts.isLicensed(user),
                        groups.of(user),
                        accounts.localeOf(user).getDisplayLanguage(shell().locale())))
                .toList();
    }

    private List<Choice> facts() {
        Runtime runtime = Runtime.getRuntime();
        List<Choice> facts = new ArrayList<>();
        facts.add(fact("database", database.isPostgres() ? "PostgreSQL" : "H2"));
        facts.add(fact("java", System.getProperty("java.version")));
        facts.add(fact("system", System.getProperty("os.name") + " " + System.getProperty("os.arch")));
        facts.add(fact(
                "memory",
                shell().formats().number((runtime.totalMemory() - runtime.freeMemory()) / MEGABYTE) + " / "
                        + shell().formats().number(runtime.maxMemory() / MEGABYTE) + " MB"));
        facts.add(fact("processors", Integer.toString(runtime.availableProcessors())));
        facts.add(fact("apps", Integer.toString(plugins.all().size())));
        return facts;
    }

    private Choice fact(String key, String value) {
        return new Choice(value, shell().text("sandbox.ui.system." + key));
    }
}

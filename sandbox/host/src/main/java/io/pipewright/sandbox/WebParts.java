package io.pipewright.sandbox;

import io.pipewright.sandbox.i18n.Texts;
import io.pipewright.sandbox.plugin.ModuleKind;
import io.pipewright.sandbox.plugin.PluginAdmin;
import io.pipewright.sandbox.plugin.PluginModules;
import io.pipewright.sandbox.rest.RestModules;
import io.pipewright.sandbox.sal.StoredSettings;
import io.pipewright.sandbox.site.Site;
import io.pipewright.sandbox.template.VelocityTemplates;
import io.pipewright.sandbox.tracker.IssueTracker;
import io.pipewright.sandbox.ui.ErrorPages;
import io.pipewright.sandbox.ui.HostFrame;
import io.pipewright.sandbox.ui.LoginForm;
import io.pipewright.sandbox.ui.Shell;
import io.pipewright.sandbox.ui.Themes;
import io.pipewright.sandbox.ui.UiServlets;
import io.pipewright.sandbox.web.AccessRules;
import io.pipewright.sandbox.web.DownloadServlet;
import io.pipewright.sandbox.web.Fragments;
import io.pipewright.sandbox.web.FrontEnd;
import io.pipewright.sandbox.web.HostServlet;
import io.pipewright.sandbox.web.LoginServlet;
import io.pipewright.sandbox.web.PluginDashboardItems;
import io.pipewright.sandbox.web.PluginResourceKind;
import io.pipewright.sandbox.web.RequestFilter;
import io.pipewright.sandbox.web.RequestPageResources;
import io.pipewright.sandbox.web.WebResources;
import io.pipewright.sandbox.web.Xsrf;
import io.pipewright.sandbox.webwork.ActionServlet;
import io.pipewright.sandbox.webwork.Pages;
import io.pipewright.sandbox.webwork.ServletModules;
import io.pipewright.sandbox.webwork.WebSudo;
import io.pipewright.sandbox.webwork.WebworkActions;
import jakarta.servlet.Filter;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** What serves plugins on the web: templates, fragments, resources, REST, actions and servlets, built once. */
final class WebParts {

    final RequestPageResources page;
    final Xsrf xsrf = new Xsrf();
    final RestModules rest;
    private final VelocityTemplates templates;
    private final Fragments fragments;
    private final PluginDashboardItems dashboardItems;
    private final RequestFilter filter;
    private final Shell shell;
    private final WebResources resources;
    private final Texts texts;
    private final ServletModules servlets;
    private final WebworkActions actions = new WebworkActions();
    private final List<HostServlet> mounted;

    WebParts(Site site, Texts texts, Clock clock) {
        this.texts = texts;
        FrontEnd frontEnd = new FrontEnd();
        resources = new WebResources(texts, frontEnd);
        page = new RequestPageResources(resources, frontEnd, site.requestUser());
        templates = new VelocityTemplates(site.requestUser(), page);
        fragments = new Fragments(templates, texts, site.requestUser());
        dashboardItems = new PluginDashboardItems(templates, texts, site.requestUser());
        HostFrame frame = new HostFrame(
                templates,
                page,
                fragments,
                site.requestUser(),
                site.globalPermissions(),
                site.permissions(),
                xsrf,
                new Themes(new StoredSettings(site.database())));
        shell = new Shell(templates, frame, page, site.requestUser(), xsrf, clock.getZone());
        AccessRules rules = new AccessRules(site.requestUser(), site.accounts(), site.globalPermissions());
        Pages pages = new Pages(frame, site.requestUser());
        servlets = new ServletModules(rules, pages);
        rest = new RestModules(rules);
        filter = new RequestFilter(site.requestUser(), site.accounts(), site.users(), page);
        WebSudo webSudo = new WebSudo(site.requestUser(), site.accounts(), xsrf, pages);
        mounted = List.of(
                new LoginServlet(site.accounts(), new LoginForm(shell), xsrf).mounted(),
                new DownloadServlet(resources, frontEnd, page).mounted(),
                servlets.mounted(),
                rest.servlet(),
                webSudo.mounted(),
                new ActionServlet(actions, rules, webSudo, xsrf, templates, pages).mounted());
    }

    /** The kinds of modules that show on the web. */
    List<ModuleKind> moduleKinds() {
        List<ModuleKind> kinds = new ArrayList<>(fragments.kinds());
        kinds.addAll(List.of(
                dashboardItems,
                resources,
                new PluginResourceKind(texts, resources),
                templates.allowlistKind(),
                rest,
                actions,
                servlets));
        return kinds;
    }

    /** Forgets what was read from plugins; to be called whenever the set of enabled modules has changed. */
    void forget() {
        templates.forget();
    }

    /** What serves plugins, and the pages of the host. */
    List<HostServlet> servlets(IssueTracker tracker, PluginAdmin plugins, PluginModules modules) {
        UiServlets pages = new UiServlets(
                shell, tracker, new UiServlets.Apps(plugins, modules, templates, fragments, dashboardItems));
        return Stream.concat(mounted.stream(), pages.all().stream()).toList();
    }

    /** In the order in which they see a request. */
    List<Filter> filters() {
        return List.of(filter, new ErrorPages(shell));
    }
}

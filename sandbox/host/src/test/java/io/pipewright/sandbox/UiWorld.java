package io.pipewright.sandbox;

import com.atlassian.jira.bc.issue.IssueService;
import com.atlassian.jira.bc.project.ProjectCreationData;
import com.atlassian.jira.issue.Issue;
import com.atlassian.jira.issue.IssueInputParameters;
import com.atlassian.jira.issue.context.GlobalIssueContext;
import com.atlassian.jira.issue.fields.CustomField;
import com.atlassian.jira.issue.issuetype.IssueType;
import com.atlassian.jira.project.Project;
import com.atlassian.jira.user.ApplicationUser;
import io.pipewright.sandbox.dashboard.Dashboards;
import io.pipewright.sandbox.db.Database;
import io.pipewright.sandbox.db.Schema;
import io.pipewright.sandbox.field.FieldTypes;
import io.pipewright.sandbox.field.Fields;
import io.pipewright.sandbox.i18n.Texts;
import io.pipewright.sandbox.issue.HostComments;
import io.pipewright.sandbox.plugin.ModuleKind;
import io.pipewright.sandbox.plugin.PluginAdmin;
import io.pipewright.sandbox.plugin.PluginException;
import io.pipewright.sandbox.plugin.PluginInfo;
import io.pipewright.sandbox.plugin.PluginModule;
import io.pipewright.sandbox.plugin.PluginModules;
import io.pipewright.sandbox.sal.StoredSettings;
import io.pipewright.sandbox.search.SavedFilters;
import io.pipewright.sandbox.site.Site;
import io.pipewright.sandbox.site.Users;
import io.pipewright.sandbox.template.VelocityTemplates;
import io.pipewright.sandbox.tracker.IssueTracker;
import io.pipewright.sandbox.ui.ErrorPages;
import io.pipewright.sandbox.ui.HostFrame;
import io.pipewright.sandbox.ui.LoginForm;
import io.pipewright.sandbox.ui.Shell;
import io.pipewright.sandbox.ui.Themes;
import io.pipewright.sandbox.ui.UiServlets;
import io.pipewright.sandbox.web.DownloadServlet;
import io.pipewright.sandbox.web.FakeModule;
import io.pipewright.sandbox.web.Fragments;
import io.pipewright.sandbox.web.FrontEnd;
import io.pipewright.sandbox.web.HostServlet;
import io.pipewright.sandbox.web.LoginServlet;
import io.pipewright.sandbox.web.PluginDashboardItems;
import io.pipewright.sandbox.web.RequestFilter;
import io.pipewright.sandbox.web.RequestPageResources;
import io.pipewright.sandbox.web.WebResources;
import io.pipewright.sandbox.web.WebServer;
import io.pipewright.sandbox.web.Xsrf;
import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.rules.ExternalResource;

/** The host's pages on a free port, over a whole site in memory; only plugins are pretended. The client keeps cookies. */
public final class UiWorld extends ExternalResource {

    public final Map<String, PluginModule> modules = new HashMap<>();
    public final PretendedApps apps = new PretendedApps();
    public Site site;
    public Fields fields;
    public HostComments comments;
    public SavedFilters filters;
    public Fragments fragments;
    public PluginDashboardItems items;
    public Dashboards dashboards;
    public Project project;
    public int lastStatus;
    public HttpResponse<String> last;
    private IssueTracker tracker;
    private Database database;
    private WebServer server;
    private HttpClient client;

    @Override
    protected void before() throws IOException {
        database = new Database("jdbc:h2:mem:" + UUID.randomUUID() + ";DB_CLOSE_DELAY=-1", "sa", "");
        Schema.create(database);
        Texts texts = new Texts(() -> site.requestUser().getLocale());
        site = new Site(database, texts::forLocale, 4);
        fields = new Fields(site, "http://localhost");
        tracker = new IssueTracker(site, fields, new PretendedModules(), Clock.systemDefaultZone());
        comments = tracker.comments();
        filters = tracker.filters();
        dashboards = tracker.dashboards();
        tracker.plant();
        site.requestUser().setLoggedInUser(user("admin"));
        project = createProject("SALES", "Sales");
        start(texts);
    }

    private void start(Texts texts) throws IOException {
        FrontEnd frontEnd = new FrontEnd();
        WebResources resources = new WebResources(texts, frontEnd);
        RequestPageResources page = new RequestPageResources(resources, frontEnd, site.requestUser());
        VelocityTemplates templates = new VelocityTemplates(site.requestUser(), page);
        fragments = new Fragments(templates, texts, site.requestUser());
        items = new PluginDashboardItems(templates, texts, site.requestUser());
        Xsrf xsrf = new Xsrf();
        Shell shell = new Shell(
                templates,
                new HostFrame(
                        templates,
                        page,
                        fragments,
                        site.requestUser(),
                        site.globalPermissions(),
                        site.permissions(),
                        xsrf,
                        new Themes(new StoredSettings(site.database()))),
                page,
                site.requestUser(),
                xsrf,
                Clock.systemDefaultZone().getZone());
        UiServlets.Apps plugged = new UiServlets.Apps(apps, new PretendedModules(), templates, fragments, items);
        List<HostServlet> servlets = new ArrayList<>(new UiServlets(shell, tracker, plugged).all());
        servlets.add(new LoginServlet(site.accounts(), new LoginForm(shell), xsrf).mounted());
        servlets.add(new DownloadServlet(resources, frontEnd, page).mounted());
        server = new WebServer(
                0,
                servlets,
                List.of(
                        new RequestFilter(site.requestUser(), site.accounts(), site.users(), page),
                        new ErrorPages(shell)));
        server.start();
        client = HttpClient.newBuilder()
                .cookieHandler(new CookieManager())
                .followRedirects(HttpClient.Redirect.NORMAL)
                .build();
    }

    @Override
    protected void after() {
        site.requestUser().clearLoggedInUser();
        try {
            server.close();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
        database.close();
    }

    public ApplicationUser user(String name) {
        return site.users().getUserByName(name);
    }

    public Project createProject(String key, String name) {
        return site.projects()
                .getProjectObj(site.projectCreation()
                        .create(new ProjectCreationData.Builder()
                                .withKey(key)
                                .withName(name)
                                .withLead(user("admin"))
                                .withType("business")
                                .build()));
    }

    public ApplicationUser createUser(String name, String displayName) {
        ApplicationUser user = site.users().create(Users.NewUser.of(name, displayName, name));
        site.groups().add("jira-administrators", user);
        return user;
    }

    public String taskType() {
        return project.getIssueTypes().iterator().next().getId();
    }

    public Issue createIssue(String summary) {
        IssueInputParameters input = tracker.issueService()
                .newIssueInputParameters()
                .setProjectId(project.getId())
                .setIssueTypeId(taskType())
                .setSummary(summary);
        IssueService.CreateValidationResult valid = tracker.issueService().validateCreate(user("admin"), input);
        return tracker.issueService().create(user("admin"), valid).getIssue();
    }

    public void setValue(Issue issue, CustomField field, String text) {
        IssueInputParameters input =
                tracker.issueService().newIssueInputParameters().addCustomFieldValue(field.getId(), text);
        input.setSkipScreenCheck(true);
        tracker.issueService()
                .update(user("admin"), tracker.issueService().validateUpdate(user("admin"), issue.getId(), input));
    }

    /** A field of one of Jira's types for all issues, on the default screen. */
    public CustomField field(String type, String name) {
        CustomField field = fields.customFields()
                .createCustomField(
                        name,
                        "",
                        fields.types().type(FieldTypes.SYSTEM + type).orElseThrow(),
                        null,
                        List.of(GlobalIssueContext.getInstance()),
                        List.<IssueType>of());
        fields.screens().getFieldScreens().iterator().next().getTab(0).addFieldScreenLayoutItem(field.getId());
        return field;
    }

    public void enable(ModuleKind kind, FakeModule module) {
        modules.put(module.completeKey(), module);
        try {
            kind.enable(module);
        } catch (Exception e) {
            throw new IllegalArgumentException(module.completeKey(), e);
        }
    }

    public ModuleKind fragmentKind(String element) {
        return fragments.kinds().stream()
                .filter(kind -> kind.element().equals(element))
                .findFirst()
                .orElseThrow();
    }

    public UiWorld logIn(String user) {
        send(form("/login.jsp", Map.of("os_username", user, "os_password", user)));
        return this;
    }

    public Document get(String path) {
        return send(HttpRequest.newBuilder(uri(path)));
    }

    /** Posts the values with the token that the session has. */
    public Document post(String path, Map<String, String> values) {
        Map<String, String> all = new HashMap<>(values);
        all.put("atl_token", token());
        return send(form(path, all));
    }

    public Document postWithoutToken(String path, Map<String, String> values) {
        return send(form(path, values));
    }

    /** As a script of a page posts. */
    public Document postInline(String path, Map<String, String> values) {
        Map<String, String> all = new HashMap<>(values);
        all.put("atl_token", token());
        return send(form(path, all).header("X-Requested-With", "XMLHttpRequest"));
    }

    public String token() {
        return get("/secure/ViewProfile.jspa").select("#atlassian-token").attr("content");
    }

    private HttpRequest.Builder form(String path, Map<String, String> values) {
        StringBuilder body = new StringBuilder();
        values.forEach((name, value) -> body.append(body.isEmpty() ? "" : "&")
                .append(encode(name))
                .append('=')
                .append(encode(value)));
        return HttpRequest.newBuilder(uri(path))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(body.toString()));
    }

    public URI uri(String path) {
        return URI.create("http://127.0.0.1:" + server.port() + path);
    }

    public static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    public Document send(HttpRequest.Builder request) {
        try {
            last = client.send(request.build(), HttpResponse.BodyHandlers.ofString());
            lastStatus = last.statusCode();
            return Jsoup.parse(last.body(), last.uri().toString());
        } catch (IOException | InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Modules that tests have made up. */
    private final class PretendedModules implements PluginModules {

        @Override
        public List<PluginModule> ofKind(String kind) {
            return modules.values().stream()
                    .filter(module -> module.kind().equals(kind))
                    .toList();
        }

        @Override
        public Optional<PluginModule> byCompleteKey(String completeKey) {
            return Optional.ofNullable(modules.get(completeKey));
        }

        @Override
        public Optional<Object> createDeclared(String kind, String className) {
            return Optional.empty();
        }

        @Override
        public void onChange(Runnable listener) {
            // nothing listens in these tests
        }
    }

    /** Apps as a list; a jar named by its content. */
    public static final class PretendedApps implements PluginAdmin {

        public final Map<String, PluginInfo> installed = new HashMap<>();
        public String refusal = "";

        public void has(String key, String name, boolean enabled, String... problems) {
            installed.put(
                    key,
                    new PluginInfo(
                            key,
                            name,
                            "1.0",
                            "Acme",
                            "Does things",
                            enabled,
                            List.of(new PluginInfo.Module("panel", "web-panel", "Panel", enabled)),
                            List.of(problems)));
        }

        @Override
        public List<PluginInfo> all() {
            return List.copyOf(installed.values());
        }

        @Override
        public PluginInfo install(Path jar) {
            if (!refusal.isEmpty()) {
                throw new PluginException(refusal);
            }
            try {
                String key = Files.readString(jar);
                has(key, key, true);
                return installed.get(key);
            } catch (IOException e) {
                throw new IllegalStateException(e);
            }
        }

        @Override
        public PluginInfo enable(String key) {
            has(key, installed.get(key).name(), true);
            return installed.get(key);
        }

        @Override
        public PluginInfo disable(String key) {
            has(key, installed.get(key).name(), false);
            return installed.get(key);
        }

        @Override
        public PluginInfo upgrade(Path jar) {
            return install(jar);
        }

        @Override
        public void uninstall(String key) {
            installed.remove(key);
        }

        @Override
        public List<String> problems(String key) {
            return installed.get(key).problems();
        }
    }
}

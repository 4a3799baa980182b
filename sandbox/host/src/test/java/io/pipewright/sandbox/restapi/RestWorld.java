package io.pipewright.sandbox.restapi;

import com.atlassian.jira.bc.project.ProjectCreationData;
import com.atlassian.jira.issue.context.GlobalIssueContext;
import com.atlassian.jira.issue.customfields.CustomFieldSearcher;
import com.atlassian.jira.issue.customfields.CustomFieldType;
import com.atlassian.jira.issue.fields.CustomField;
import com.atlassian.jira.issue.fields.screen.FieldScreen;
import com.atlassian.jira.project.Project;
import com.atlassian.sal.api.ApplicationProperties;
import com.atlassian.sal.api.UrlMode;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.pipewright.sandbox.db.Database;
import io.pipewright.sandbox.db.Schema;
import io.pipewright.sandbox.field.FieldTypes;
import io.pipewright.sandbox.field.Fields;
import io.pipewright.sandbox.i18n.Texts;
import io.pipewright.sandbox.issue.ChangeLog;
import io.pipewright.sandbox.issue.CommentStore;
import io.pipewright.sandbox.issue.HostComments;
import io.pipewright.sandbox.issue.HostEventPublisher;
import io.pipewright.sandbox.issue.HostIssueManager;
import io.pipewright.sandbox.issue.HostIssueService;
import io.pipewright.sandbox.issue.IssueChanges;
import io.pipewright.sandbox.issue.IssueEvents;
import io.pipewright.sandbox.issue.IssueLookups;
import io.pipewright.sandbox.issue.IssueStore;
import io.pipewright.sandbox.plugin.ModuleRegistry;
import io.pipewright.sandbox.rest.RestModules;
import io.pipewright.sandbox.search.HostSearchService;
import io.pipewright.sandbox.search.JqlFunctions;
import io.pipewright.sandbox.search.LuceneIssueIndex;
import io.pipewright.sandbox.search.SavedFilters;
import io.pipewright.sandbox.search.SearchSite;
import io.pipewright.sandbox.site.Seed;
import io.pipewright.sandbox.site.Site;
import io.pipewright.sandbox.web.AccessRules;
import io.pipewright.sandbox.workflow.DefaultWorkflow;
import io.pipewright.sandbox.workflow.EntryStore;
import io.pipewright.sandbox.workflow.HostTransitions;
import io.pipewright.sandbox.workflow.HostWorkflowManager;
import io.pipewright.sandbox.workflow.RuleLoader;
import io.pipewright.sandbox.workflow.SystemRules;
import io.pipewright.sandbox.workflow.WorkflowSchemes;
import jakarta.servlet.DispatcherType;
import jakarta.servlet.Filter;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Clock;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.eclipse.jetty.ee10.servlet.FilterHolder;
import org.eclipse.jetty.ee10.servlet.ServletContextHandler;
import org.eclipse.jetty.ee10.servlet.ServletHolder;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;

/** The REST of a real site behind a real web server; the header X-User logs in. */
final class RestWorld implements AutoCloseable {

    /** An answer: {@code body} is a missing node when there is none. */
    record Answer(int status, String type, JsonNode body, String text) {}

    private static final ObjectMapper JSON = new ObjectMapper();

    final Database database =
            new Database("jdbc:h2:mem:" + UUID.randomUUID() + ";DB_CLOSE_DELAY=-1;LOCK_TIMEOUT=10000", "sa", "");
    final Site site;
    final Fields fields;
    final LuceneIssueIndex index;
    final SavedFilters filters;
    final Project project;
    private final Server server = new Server();
    private final String address;

    RestWorld() throws Exception {
        Schema.create(database);
        Texts texts = new Texts(() -> Locale.ENGLISH);
        site = new Site(database, texts::forLocale, 4);
        new Seed(site).plant();
        fields = new Fields(site, "http://jira.test");
        fields.plantDefaults();
        filters = new SavedFilters(database);
        IssueLookups lookups = new IssueLookups(
                site.users(),
                site.projects(),
                site.issueTypes(),
                site.statuses(),
                site.resolutions(),
                id -> site.priorities().byId(id).orElse(null),
                fields.customFields());
        IssueStore store = new IssueStore(database, lookups, fields.values());
        HostIssueManager issues = new HostIssueManager(store);
        index = new LuceneIssueIndex(database, fields.customFields(), issues);
        index.reindexAll();
        Clock clock = Clock.systemDefaultZone();
        IssueEvents events = new IssueEvents(database, store, new HostEventPublisher(), index, clock);
        ChangeLog changeLog = new ChangeLog(database);
        IssueChanges changes = new IssueChanges(store, changeLog, clock);
        CommentStore comments = new CommentStore(database, site.users());
        HostWorkflowManager workflows =
                new HostWorkflowManager(database, site.statuses(), new WorkflowSchemes(database));
        new DefaultWorkflow(workflows, site.statuses(), site.resolutions()).install();
        SystemRules rules = new SystemRules(store, changes, comments, events, site.permissions(), site.users(), clock);
        HostTransitions transitions = new HostTransitions(
                workflows,
                new EntryStore(database),
                new RuleLoader(rules, new ModuleRegistry()),
                site.permissions(),
                fields.screens(),
                site.requestUser());
        HostIssueService service = new HostIssueService(
                database,
                store,
                changes,
                comments,
                events,
                transitions,
                site.permissions(),
                fields.typeScreenSchemes(),
                site.requestUser(),
                clock);
        SearchSite searched = new SearchSite(
                database,
                site.projects(),
                site.issueTypes(),
                site.statuses(),
                site.resolutions(),
                fields.customFields(),
                site.users(),
                site.permissions(),
                clock);
        HostSearchService search = new HostSearchService(searched, index, new JqlFunctions(searched), filters, issues);
        RestSite rest = new RestSite(
                database,
                new Properties(),
                site.requestUser(),
                site.permissions(),
                site.users(),
                site.users(),
                site.accounts(),
                site.projects(),
                site.issueTypes(),
                site.statuses(),
                site.resolutions(),
                fields.customFields(),
                fields.options(),
                fields.typeScreenSchemes(),
                workflows,
                issues,
                service,
                transitions,
                new HostComments(database, comments, store, events, clock),
                changeLog,
                search,
                filters);
        project = project("SALES", "Sales");
        address = serve(rest, clock);
    }

    private record Properties() implements ApplicationProperties {
        @Override
        public String getBaseUrl(UrlMode mode) {
            return "http://jira.test";
        }

        @Override
        public String getDisplayName() {
            return "Sandbox";
        }

        @Override
        public String getVersion() {
            return "11.3.8";
        }
    }

    Project project(String key, String name) {
        return site.projects()
                .getProjectObj(site.projectCreation()
                        .create(new ProjectCreationData.Builder()
                                .withKey(key)
                                .withName(name)
                                .withLead(site.users().getUserByName("admin"))
                                .withType("business")
                                .build()));
    }

    private String serve(RestSite rest, Clock clock) throws Exception {
        RestModules modules =
                new RestModules(new AccessRules(site.requestUser(), site.accounts(), site.globalPermissions()));
        modules.mountHost(new JiraRest(rest));
        modules.mountHost(new TokenRest(database, site.accounts(), site.requestUser(), clock));
        ServletContextHandler handler = new ServletContextHandler();
        handler.addFilter(new FilterHolder(login()), "/*", EnumSet.of(DispatcherType.REQUEST));
        modules.servlet()
                .paths()
                .forEach(path ->
                        handler.addServlet(new ServletHolder(modules.servlet().servlet()), path));
        ServerConnector connector = new ServerConnector(server);
        server.addConnector(connector);
        server.setHandler(handler);
        server.start();
        return "http://localhost:" + connector.getLocalPort();
    }

    private Filter login() {
        return (request, response, chain) -> {
            String name = ((HttpServletRequest) request).getHeader("X-User");
            site.requestUser()
                    .setLoggedInUser(name == null ? null : site.users().getUserByName(name));
            try {
                chain.doFilter(request, response);
            } finally {
                site.requestUser().clearLoggedInUser();
            }
        };
    }

    Answer get(String user, String path) throws Exception {
        return send(user, "GET", path, null);
    }

    Answer post(String user, String path, String body) throws Exception {
        return send(user, "POST", path, body);
    }

    Answer send(String user, String method, String path, String body) throws Exception {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(address + "/rest/" + path))
                .header("Content-Type", "application/json")
                .method(
                        method,
                        body == null ? HttpRequest.BodyPublishers.noBody() : HttpRequest.BodyPublishers.ofString(body));
        if (user != null) {
            request.header("X-User", user);
        }
        // a client of its own for each request: a refusal that leaves the body unread ends the connection
        HttpClient client =
                HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
        HttpResponse<String> response = client.send(request.build(), HttpResponse.BodyHandlers.ofString());
        String type = response.headers().firstValue("Content-Type").orElse("");
        return new Answer(
                response.statusCode(),
                type,
                type.startsWith("application/json") ? JSON.readTree(response.body()) : JSON.missingNode(),
                response.body());
    }

    /** A field of a type of Jira's own, for every issue and on every screen. */
    @SuppressWarnings("rawtypes")
    CustomField field(String name, String type, String searcher) throws Exception {
        CustomFieldType found = fields.customFields().getCustomFieldType(FieldTypes.SYSTEM + type);
        CustomFieldSearcher by = fields.customFields().getCustomFieldSearcher(FieldTypes.SYSTEM + searcher);
        CustomField field = fields.customFields()
                .createCustomField(name, "", found, by, List.of(GlobalIssueContext.getInstance()), List.of());
        for (FieldScreen screen : fields.screens().getFieldScreens()) {
            screen.getTab(0).addFieldScreenLayoutItem(field.getId());
        }
        return field;
    }

    @Override
    public void close() throws Exception {
        server.stop();
        database.close();
    }
}

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
import io.pipewright.sandbox.plugin.ModuleRegistry;
import io.pipewright.sandbox.rest.RestModules;
import io.pipewright.sandbox.search.LuceneIssueIndex;
import io.pipewright.sandbox.search.SavedFilters;
import io.pipewright.sandbox.site.Site;
import io.pipewright.sandbox.tracker.IssueTracker;
import io.pipewright.sandbox.web.AccessRules;
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
final class RestWorld {

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
        fields = new Fields(site, "http://jira.test");
        Clock clock = Clock.systemDefaultZone();
        IssueTracker tracker = new IssueTracker(site, fields, new ModuleRegistry(), clock);
        tracker.plant();
        index = tracker.index();
        index.reindexAll();
        filters = tracker.filters();
        project = project("SALES", "Sales");
        address = serve(tracker, clock);
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

    private String serve(IssueTracker tracker, Clock clock) throws Exception {
        RestModules modules =
                new RestModules(new AccessRules(site.requestUser(), site.accounts(), site.globalPermissions()));
        modules.mountHost(new JiraRest(tracker, new Properties()));
        modules.mountHost(new TokenRest(site.accounts(), site.requestUser(), clock));
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

    void close() throws Exception {
        server.stop();
        database.close();
    }
}

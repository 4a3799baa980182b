package io.pipewright.sandbox;

import com.atlassian.activeobjects.external.ActiveObjects;
import com.atlassian.jira.component.ComponentAccessor;
import com.atlassian.sal.api.ApplicationProperties;
import io.pipewright.sandbox.ao.AoModuleKind;
import io.pipewright.sandbox.dashboard.Dashboards;
import io.pipewright.sandbox.db.Database;
import io.pipewright.sandbox.field.Fields;
import io.pipewright.sandbox.i18n.Texts;
import io.pipewright.sandbox.importer.ImportReport;
import io.pipewright.sandbox.importer.ImportSite;
import io.pipewright.sandbox.importer.IssueWriter;
import io.pipewright.sandbox.importer.JsonImport;
import io.pipewright.sandbox.plugin.ModuleKind;
import io.pipewright.sandbox.plugin.ModuleRegistry;
import io.pipewright.sandbox.plugin.OsgiHost;
import io.pipewright.sandbox.plugin.PluginAdmin;
import io.pipewright.sandbox.plugin.PluginException;
import io.pipewright.sandbox.plugin.PluginInfo;
import io.pipewright.sandbox.plugin.PluginManager;
import io.pipewright.sandbox.plugin.PluginStore;
import io.pipewright.sandbox.restapi.JiraRest;
import io.pipewright.sandbox.restapi.RestSite;
import io.pipewright.sandbox.restapi.TokenRest;
import io.pipewright.sandbox.sal.HostProperties;
import io.pipewright.sandbox.search.JqlFunctionKind;
import io.pipewright.sandbox.site.Seed;
import io.pipewright.sandbox.site.Site;
import io.pipewright.sandbox.ui.ErrorPages;
import io.pipewright.sandbox.ui.UiParts;
import io.pipewright.sandbox.ui.UiServlets;
import io.pipewright.sandbox.web.WebServer;
import io.pipewright.sandbox.workflow.WorkflowModuleKind;
import jakarta.servlet.ServletException;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.ServiceLoader;
import java.util.logging.Level;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The composition root: builds every part of the host once, in this order, and takes them down in reverse. */
public final class Sandbox implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Sandbox.class);

    /** Jersey warns of every resource that is given as an object; held here, for the logging system holds it weakly. */
    private static final java.util.logging.Logger JERSEY = java.util.logging.Logger.getLogger("org.glassfish.jersey");

    private final Deque<AutoCloseable> toClose = new ArrayDeque<>();
    private final Clock clock = Clock.systemDefaultZone();
    private URI address;
    private Site site;
    private PluginManager plugins;

    private Sandbox() {}

    /**
     * Starts the host; it answers requests when this returns.
     *
     * @throws StartFailure with the one line that says what is to be changed
     */
    public static Sandbox start(Options options) {
        JERSEY.setLevel(Level.SEVERE);
        Sandbox sandbox = new Sandbox();
        try {
            sandbox.build(options);
            return sandbox;
        } catch (RuntimeException | Error e) {
            sandbox.close();
            throw e;
        }
    }

    private void build(Options options) {
        int port = freePort(options.port());
        address = URI.create("http://localhost:" + port);
        Home home = closing(Home.open(options.home()));
        Database database = closing(DatabaseStart.open(options));

        Texts texts = new Texts(() -> site.requestUser().getLocale());
        site = new Site(database, texts::forLocale);
        Fields fields = new Fields(site, address.toString());
        OsgiHost osgi = closing(new OsgiHost(home.resolve("osgi-cache")));
        ModuleRegistry modules = new ModuleRegistry();
        IssueParts issues = new IssueParts(site, fields, modules, clock);
        WebParts web = new WebParts(site, texts, clock);
        modules.onChange(web.templates::forget);
        modules.onChange(issues.index::expire);
        closing(issues.index);
        plant(fields, issues);

        AoModuleKind ao = new AoModuleKind(database);
        osgi.publishPerPlugin(ActiveObjects.class, ao::activeObjects);
        ApplicationProperties properties = new HostProperties(address.toString());
        PublishedServices.publish(osgi, site, fields, issues, web, texts, properties, clock);
        ComponentAccessor.initialiseWorker(new ServiceComponents(osgi));
        plugins = closing(new PluginManager(
                osgi, new PluginStore(database, home.resolve("plugins")), modules, kinds(ao, fields, issues, web)));

        startPlugins(options);
        issues.index.reindexAll();
        mountRest(web, restSite(properties, fields, issues));
        UiServlets pages = new UiServlets(web.shell, uiParts(fields, issues, web, modules), new Dashboards(database));
        startServer(new WebServer(port, web.servletsWith(pages), List.of(web.filter, new ErrorPages(web.shell))), port);
        setUp(options, file -> demanded(importFrom(file, fields, issues, texts)));
        Path imported = home.resolve("imported");
        options.importFile().ifPresent(file -> new Imports(imported)
                .once(file, from -> importFrom(from, fields, issues, texts))
                .ifPresentOrElse(
                        report -> {},
                        () -> System.out.println(file + " was imported before and is not imported again; delete "
                                + imported + " to import it once more")));
    }

    private <T extends AutoCloseable> T closing(T part) {
        toClose.push(part);
        return part;
    }

    /** What an empty site begins with; nothing of it is done twice. */
    private void plant(Fields fields, IssueParts issues) {
        new Seed(site).plant();
        fields.plantDefaults();
        issues.plantDefaults();
    }

    private static List<ModuleKind> kinds(AoModuleKind ao, Fields fields, IssueParts issues, WebParts web) {
        List<ModuleKind> kinds = new ArrayList<>(List.of(ao, new JqlFunctionKind(issues.jqlFunctions)));
        kinds.addAll(fields.moduleKinds());
        kinds.addAll(WorkflowModuleKind.all());
        kinds.addAll(web.moduleKinds());
        return kinds;
    }

    private void startPlugins(Options options) {
        try {
            plugins.start(options.apps());
        } catch (PluginException e) {
            throw new StartFailure("The app is refused: " + e.getMessage(), e);
        }
    }

    private RestSite restSite(ApplicationProperties properties, Fields fields, IssueParts issues) {
        return new RestSite(
                site.database(),
                properties,
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
                issues.workflows,
                issues.issues,
                issues.issueService,
                issues.transitions,
                issues.comments,
                issues.changeLog,
                issues.search,
                issues.filters);
    }

    private void mountRest(WebParts web, RestSite restSite) {
        try {
            web.rest.mountHost(new JiraRest(restSite));
            web.rest.mountHost(new TokenRest(site.database(), site.accounts(), site.requestUser(), clock));
        } catch (ServletException e) {
            throw new IllegalStateException("The host's own REST does not start", e);
        }
    }

    private UiParts uiParts(Fields fields, IssueParts issues, WebParts web, ModuleRegistry modules) {
        return new UiParts(
                site,
                web.templates,
                modules,
                plugins,
                web.fragments,
                web.dashboardItems,
                issues.issueService,
                issues.transitions,
                issues.comments,
                issues.changeLog,
                fields.customFields(),
                fields.options(),
                fields.typeScreenSchemes(),
                issues.search,
                issues.filters);
    }

    private void startServer(WebServer server, int port) {
        try {
            closing(server).start();
        } catch (IOException e) {
            throw taken(port, e);
        }
    }

    /** Asked for before anything is built, so that a taken port is told at once. */
    private static int freePort(int wanted) {
        try (ServerSocket probe = new ServerSocket()) {
            probe.setReuseAddress(true);
            probe.bind(new InetSocketAddress(InetAddress.getByName("127.0.0.1"), wanted));
            return probe.getLocalPort();
        } catch (IOException e) {
            throw taken(wanted, e);
        }
    }

    private static StartFailure taken(int port, IOException cause) {
        return new StartFailure(
                "The port " + port + " is taken; stop what uses it or choose another with -Dport=...", cause);
    }

    private void setUp(Options options, DemoSetup.Importer importer) {
        if (options.demo()) {
            for (DemoSetup demo : ServiceLoader.load(DemoSetup.class)) {
                try {
                    demo.setUp(address, importer);
                } catch (Exception e) {
                    LOG.error("The demo could not be set up", e);
                }
            }
        }
    }

    private static void demanded(ImportReport report) throws IOException {
        if (!report.problems().isEmpty()) {
            throw new IOException("The import was refused: " + report.problems().get(0));
        }
    }

    private ImportReport importFrom(Path file, Fields fields, IssueParts issues, Texts texts) {
        ImportSite target = ImportSite.of(
                site, fields.customFields(), fields.options(), issues.workflows, texts.forLocale(Locale.getDefault()));
        IssueWriter writer = new IssueWriter(
                site.database(), issues.store, issues.entries, issues.changeLog, issues.commentStore, site.users());
        ImportReport report = new JsonImport(target, writer, issues.index, System.out, clock)
                .run(file, site.users().getUserByName("admin"));
        System.out.println("Imported " + report.imported() + " issues from " + file);
        report.repaired().forEach(note -> System.out.println("  repaired " + note));
        report.problems().forEach(note -> System.err.println("  refused " + note));
        return report;
    }

    /** The base address, without a slash at the end. */
    public URI address() {
        return address;
    }

    public PluginAdmin plugins() {
        return plugins;
    }

    /** What is told to whoever started the sandbox. */
    public String welcome() {
        StringBuilder text = new StringBuilder(
                "\nThe sandbox is ready at " + address + "/ (Ctrl+C stops it)\nLogins (name / password):\n");
        Seed.LOGINS.forEach(login -> text.append("  ").append(login).append('\n'));
        for (PluginInfo plugin : plugins.all()) {
            text.append(plugin.name())
                    .append(' ')
                    .append(plugin.version())
                    .append(plugin.enabled() ? " is enabled" : " is DISABLED")
                    .append('\n');
            plugin.problems()
                    .forEach(problem -> text.append("  ").append(problem).append('\n'));
        }
        return text.toString();
    }

    /** Takes every part down; one that fails does not keep the others up. */
    @Override
    public void close() {
        while (!toClose.isEmpty()) {
            try {
                toClose.pop().close();
            } catch (Exception e) {
                LOG.warn("A part of the sandbox does not stop: {}", e.getMessage(), e);
            }
        }
    }
}

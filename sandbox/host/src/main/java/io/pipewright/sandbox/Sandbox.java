package io.pipewright.sandbox;

import com.atlassian.activeobjects.external.ActiveObjects;
import com.atlassian.jira.component.ComponentAccessor;
import com.atlassian.sal.api.ApplicationProperties;
import io.pipewright.sandbox.ao.AoModuleKind;
import io.pipewright.sandbox.db.Database;
import io.pipewright.sandbox.db.NodeMessages;
import io.pipewright.sandbox.field.Fields;
import io.pipewright.sandbox.i18n.Texts;
import io.pipewright.sandbox.issue.IssueStore;
import io.pipewright.sandbox.plugin.ModuleKind;
import io.pipewright.sandbox.plugin.ModuleRegistry;
import io.pipewright.sandbox.plugin.OsgiHost;
import io.pipewright.sandbox.plugin.PluginAdmin;
import io.pipewright.sandbox.plugin.PluginException;
import io.pipewright.sandbox.plugin.PluginInfo;
import io.pipewright.sandbox.plugin.PluginManager;
import io.pipewright.sandbox.plugin.PluginModules;
import io.pipewright.sandbox.plugin.PluginStore;
import io.pipewright.sandbox.restapi.JiraRest;
import io.pipewright.sandbox.restapi.TokenRest;
import io.pipewright.sandbox.sal.HostProperties;
import io.pipewright.sandbox.search.JqlFunctionKind;
import io.pipewright.sandbox.site.Seed;
import io.pipewright.sandbox.site.Site;
import io.pipewright.sandbox.tracker.IssueTracker;
import io.pipewright.sandbox.web.NodeFilter;
import io.pipewright.sandbox.web.WebServer;
import io.pipewright.sandbox.workflow.WorkflowModuleKind;
import jakarta.servlet.Filter;
import jakarta.servlet.ServletException;
import java.io.IOException;
import java.net.URI;
import java.time.Clock;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.ServiceLoader;
import java.util.Set;
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
    private final Set<Class<?>> withheld;
    private URI address;
    private IssueTracker tracker;
    private PluginManager plugins;

    private Sandbox(Set<Class<?>> withheld) {
        this.withheld = withheld;
    }

    /**
     * Starts the host; it answers requests when this returns.
     *
     * @throws StartFailure with the one line that says what is to be changed
     */
    public static Sandbox start(Options options) {
        return start(options, Set.of());
    }

    /**
     * Starts a host that offers some services to nobody, as a Jira does that lacks them.
     *
     * @throws StartFailure with the one line that says what is to be changed
     */
    public static Sandbox start(Options options, Set<Class<?>> withheld) {
        JERSEY.setLevel(Level.SEVERE);
        Sandbox sandbox = new Sandbox(withheld);
        try {
            sandbox.build(options);
            return sandbox;
        } catch (RuntimeException | Error e) {
            sandbox.close();
            throw e;
        }
    }

    private void build(Options options) {
        Port port = Port.free(options.port());
        address = port.address();
        Home home = closing(Home.open(options.home()));
        Database database = closing(DatabaseStart.open(options));
        database.messages().begin();
        OsgiHost osgi = closing(new OsgiHost(home.resolve("osgi-cache")));
        ModuleRegistry modules = new ModuleRegistry();
        Texts texts = new Texts(() -> tracker.site().requestUser().getLocale());
        tracker = tracker(database, texts, modules);
        closing(tracker.index());
        database.locks().alone("sandbox.plant", tracker::plant);
        WebParts web = new WebParts(tracker.site(), texts, clock);
        modules.onChange(web::forget);
        modules.onChange(tracker.index()::expire);

        AoModuleKind ao = new AoModuleKind(database);
        ApplicationProperties properties = new HostProperties(address.toString());
        publish(osgi, ao, web, texts, properties);
        PluginStore store =
                new PluginStore(database, options.node().sharedHome().resolve("plugins"));
        plugins = closing(new PluginManager(osgi, store, modules, kinds(ao, web)));
        startPlugins(options);
        tracker.index().reindexAll();
        listen(closing(database.messages()), options);

        mountRest(web, properties);
        startServer(port, web, modules, database.messages());
        FileImport files = new FileImport(tracker, texts.forLocale(Locale.getDefault()), clock);
        setUp(options, files);
        options.importFile().ifPresent(file -> files.once(file));
    }

    private <T extends AutoCloseable> T closing(T part) {
        toClose.push(part);
        return part;
    }

    private IssueTracker tracker(Database database, Texts texts, PluginModules modules) {
        Site site = new Site(database, texts::forLocale);
        Fields fields = new Fields(site, address.toString());
        return new IssueTracker(site, fields, modules, clock);
    }

    private void publish(OsgiHost osgi, AoModuleKind ao, WebParts web, Texts texts, ApplicationProperties properties) {
        osgi.publishPerPlugin(ActiveObjects.class, ao::activeObjects);
        PublishedServices.publish(new Withholding(osgi, withheld), tracker, web, texts, properties, clock);
        ComponentAccessor.initialiseWorker(new ServiceComponents(osgi));
    }

    private List<ModuleKind> kinds(AoModuleKind ao, WebParts web) {
        List<ModuleKind> kinds = new ArrayList<>(List.of(ao, new JqlFunctionKind(tracker.jqlFunctions())));
        kinds.addAll(tracker.fields().moduleKinds());
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

    /** From here on this node follows what others change; what they changed since the database was opened comes first. */
    private void listen(NodeMessages messages, Options options) {
        messages.on(PluginStore.CHANGED, keys -> plugins.follow());
        messages.on(IssueStore.CHANGED, options.node().indexDelay(), tracker.index()::follow);
        messages.start();
    }

    private void mountRest(WebParts web, ApplicationProperties properties) {
        Site site = tracker.site();
        try {
            web.rest.mountHost(new JiraRest(tracker, properties));
            web.rest.mountHost(new TokenRest(site.accounts(), site.requestUser(), clock));
        } catch (ServletException e) {
            throw new IllegalStateException("The host's own REST does not start", e);
        }
    }

    private void startServer(Port port, WebParts web, PluginModules modules, NodeMessages messages) {
        List<Filter> filters = new ArrayList<>(List.of(new NodeFilter(messages)));
        filters.addAll(web.filters());
        WebServer server = new WebServer(port.number(), web.servlets(tracker, plugins, modules), filters);
        try {
            closing(server).start();
        } catch (IOException e) {
            throw port.taken(e);
        }
    }

    private void setUp(Options options, DemoSetup.Importer importer) {
        if (!options.demo()) {
            return;
        }
        for (DemoSetup demo : ServiceLoader.load(DemoSetup.class)) {
            try {
                demo.setUp(address, importer);
            } catch (Exception e) {
                LOG.error("The demo could not be set up", e);
            }
        }
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

package io.pipewright.sandbox.plugin;

import com.atlassian.activeobjects.external.ActiveObjects;
import io.pipewright.sandbox.ao.AoModuleKind;
import io.pipewright.sandbox.db.Database;
import io.pipewright.sandbox.db.Schema;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.rules.ExternalResource;
import org.junit.rules.TemporaryFolder;

/** A host with nothing but the plugin kernel and two kinds of module: {@code thing} remembers, {@code bomb} throws. */
public final class TestHost extends ExternalResource {

    public final TemporaryFolder folder = new TemporaryFolder();
    public final List<String> log = new ArrayList<>();
    public final List<Object> created = new ArrayList<>();
    public Database database;
    public OsgiHost osgi;
    public ModuleRegistry registry;
    public PluginManager plugins;
    private final String jdbcUrl;
    private final String user;

    public TestHost() {
        this("jdbc:h2:mem:" + System.nanoTime() + ";DB_CLOSE_DELAY=-1", "sa");
    }

    public TestHost(String jdbcUrl, String user) {
        this.jdbcUrl = jdbcUrl;
        this.user = user;
    }

    @Override
    protected void before() throws Throwable {
        folder.create();
        database = new Database(jdbcUrl, user, "");
        Schema.create(database);
        start();
    }

    /** Starts a host on the same home and database. */
    public void start() {
        osgi = new OsgiHost(home().resolve("osgi"));
        registry = new ModuleRegistry();
        AoModuleKind ao = new AoModuleKind(database);
        osgi.publishPerPlugin(ActiveObjects.class, ao::activeObjects);
        plugins = node(osgi, registry, List.of(ao, new Thing(), new Bomb()));
    }

    /** Another node on the same database, with the same folder of plugins. */
    public PluginManager anotherNode(OsgiHost itsOsgi) {
        return node(itsOsgi, new ModuleRegistry(), List.of(new Thing(), new Bomb()));
    }

    private PluginManager node(OsgiHost itsOsgi, ModuleRegistry itsRegistry, List<ModuleKind> kinds) {
        PluginManager node =
                new PluginManager(itsOsgi, new PluginStore(database, home().resolve("plugins")), itsRegistry, kinds);
        node.start(List.of());
        return node;
    }

    public void stop() {
        plugins.close();
        osgi.close();
    }

    @Override
    protected void after() {
        stop();
        database.close();
        folder.delete();
    }

    public Path home() {
        return folder.getRoot().toPath();
    }

    public PluginInfo install(PluginJarBuilder jar) {
        return plugins.install(jar.build(home()));
    }

    private final class Thing implements ModuleKind {
        @Override
        public String element() {
            return "thing";
        }

        @Override
        public void enable(PluginModule module) {
            log.add("enable " + module.key());
            if (!module.attribute("class").isEmpty()) {
                created.add(module.create(module.attribute("class")));
            }
        }

        @Override
        public void disable(PluginModule module) {
            log.add("disable " + module.key());
        }
    }

    private static final class Bomb implements ModuleKind {
        @Override
        public String element() {
            return "bomb";
        }

        @Override
        public void enable(PluginModule module) {
            throw new IllegalStateException("the fuse was lit");
        }

        @Override
        public void disable(PluginModule module) {
            throw new AssertionError("a module that was never enabled is disabled");
        }
    }
}

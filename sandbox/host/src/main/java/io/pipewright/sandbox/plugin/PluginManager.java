package io.pipewright.sandbox.plugin;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.osgi.framework.Bundle;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Runs the installed plugins. One change at a time; requests meanwhile see the plugin before or after it. */
public final class PluginManager implements PluginAdmin, AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(PluginManager.class);

    private final OsgiHost osgi;
    private final PluginStore store;
    private final ModuleRegistry registry;
    private final Map<String, ModuleKind> kinds;
    private final Map<String, Installed> plugins = new TreeMap<>();

    /** One installed plugin; {@code running} is null while it is disabled. */
    private static final class Installed {
        private final PluginDescriptor descriptor;
        private final Bundle bundle;
        private final Path jar;
        private final List<String> problems = new ArrayList<>();
        private RunningPlugin running;

        private Installed(PluginDescriptor descriptor, Bundle bundle, Path jar) {
            this.descriptor = descriptor;
            this.bundle = bundle;
            this.jar = jar;
        }
    }

    public PluginManager(OsgiHost osgi, PluginStore store, ModuleRegistry registry, List<ModuleKind> kinds) {
        this.osgi = osgi;
        this.store = store;
        this.registry = registry;
        this.kinds = kinds.stream().collect(Collectors.toMap(ModuleKind::element, Function.identity()));
    }

    /**
     * Brings back what was installed before; first every module of every plugin, then the plugins are told that the host has started.
     *
     * @param jars to be installed or upgraded to on this occasion
     * @throws PluginException when one of the jars is refused
     */
    public synchronized void start(List<Path> jars) {
        for (Path jar : jars) {
            String key = inspect(jar).key();
            store.save(
                    key, jar, store.find(key).map(PluginStore.Stored::enabled).orElse(true));
        }
        List<Installed> enabled = new ArrayList<>();
        for (PluginStore.Stored stored : store.all()) {
            bringBack(stored).filter(plugin -> stored.enabled()).ifPresent(enabled::add);
        }
        enabled.forEach(this::enableModules);
        enabled.forEach(this::tellStarted);
    }

    /** One damaged jar must not keep the host from starting. */
    private Optional<Installed> bringBack(PluginStore.Stored stored) {
        try {
            return Optional.of(load(PluginJar.inspect(stored.jar()), stored.jar()));
        } catch (PluginException e) {
            LOG.error("Plugin {} cannot be brought back: {}", stored.key(), e.getMessage());
            return Optional.empty();
        }
    }

    /** Does here what another node did to plugins, all of which stands in the store. */
    public synchronized void follow() {
        List<PluginStore.Stored> wanted = store.all();
        List<String> keys = wanted.stream().map(PluginStore.Stored::key).toList();
        List.copyOf(plugins.values()).stream()
                .filter(plugin -> !keys.contains(plugin.descriptor.key()))
                .forEach(this::unload);
        wanted.forEach(this::follow);
    }

    private void follow(PluginStore.Stored wanted) {
        Installed plugin = plugins.get(wanted.key());
        if (plugin == null || !plugin.jar.equals(wanted.jar())) {
            Optional.ofNullable(plugin).ifPresent(this::unload);
            bringBack(wanted).filter(fresh -> wanted.enabled()).ifPresent(this::enableNow);
        } else if (wanted.enabled() && plugin.running == null) {
            enableNow(plugin);
        } else if (!wanted.enabled()) {
            stop(plugin);
            plugin.problems.clear();
        }
    }

    @Override
    public synchronized PluginInfo install(Path jar) {
        PluginDescriptor descriptor = inspect(jar);
        if (plugins.containsKey(descriptor.key())) {
            return replace(descriptor, jar);
        }
        Installed plugin = load(descriptor, store.save(descriptor.key(), jar, true));
        enableNow(plugin);
        return info(plugin);
    }

    @Override
    public synchronized PluginInfo upgrade(Path jar) {
        PluginDescriptor descriptor = inspect(jar);
        find(descriptor.key());
        return replace(descriptor, jar);
    }

    @Override
    public synchronized PluginInfo enable(String key) {
        Installed plugin = find(key);
        store.setEnabled(key, true);
        if (plugin.running == null) {
            enableNow(plugin);
        }
        return info(plugin);
    }

    @Override
    public synchronized PluginInfo disable(String key) {
        Installed plugin = find(key);
        store.setEnabled(key, false);
        stop(plugin);
        plugin.problems.clear();
        return info(plugin);
    }

    @Override
    public synchronized void uninstall(String key) {
        Installed plugin = find(key);
        unload(plugin);
        store.remove(key);
        LOG.info("Plugin {} uninstalled", key);
    }

    @Override
    public synchronized List<PluginInfo> all() {
        return plugins.values().stream().map(this::info).toList();
    }

    @Override
    public synchronized List<String> problems(String key) {
        return List.copyOf(find(key).problems);
    }

    private static PluginDescriptor inspect(Path jar) {
        try {
            return PluginJar.inspect(jar);
        } catch (PluginException e) {
            LOG.error("{} is refused: {}", jar.getFileName(), e.getMessage());
            throw e;
        }
    }

    private PluginInfo replace(PluginDescriptor descriptor, Path jar) {
        boolean wanted = store.find(descriptor.key()).orElseThrow().enabled();
        unload(plugins.get(descriptor.key()));
        Installed plugin = load(descriptor, store.save(descriptor.key(), jar, wanted));
        if (wanted) {
            enableNow(plugin);
        }
        return info(plugin);
    }

    private Installed load(PluginDescriptor descriptor, Path jar) {
        Installed plugin = new Installed(descriptor, osgi.install(descriptor.key(), jar), jar);
        plugins.put(descriptor.key(), plugin);
        return plugin;
    }

    private void unload(Installed plugin) {
        stop(plugin);
        osgi.remove(plugin.bundle);
        plugins.remove(plugin.descriptor.key());
    }

    private void enableNow(Installed plugin) {
        enableModules(plugin);
        tellStarted(plugin);
    }

    private void enableModules(Installed plugin) {
        plugin.problems.clear();
        try {
            plugin.running = RunningPlugin.enable(osgi, plugin.descriptor, plugin.bundle, kinds, registry);
            LOG.info("Plugin {} {} enabled", plugin.descriptor.key(), plugin.descriptor.version());
            plugin.problems.addAll(UndeclaredMembers.of(plugin.bundle));
        } catch (RuntimeException | LinkageError e) {
            String problem = e instanceof PluginException ? e.getMessage() : Causes.describe(e);
            plugin.problems.add(problem);
            LOG.error("Plugin {} is disabled: {}", plugin.descriptor.key(), problem);
            LOG.debug("The cause:", e);
        }
    }

    private void tellStarted(Installed plugin) {
        if (plugin.running != null) {
            plugin.problems.addAll(plugin.running.tellStarted());
        }
    }

    private void stop(Installed plugin) {
        if (plugin.running != null) {
            plugin.running.stop();
            plugin.running = null;
            LOG.info("Plugin {} disabled", plugin.descriptor.key());
        }
    }

    private Installed find(String key) {
        Installed plugin = plugins.get(key);
        if (plugin == null) {
            throw new PluginException("no plugin " + key + " is installed");
        }
        return plugin;
    }

    private PluginInfo info(Installed plugin) {
        PluginDescriptor descriptor = plugin.descriptor;
        boolean enabled = plugin.running != null;
        List<PluginInfo.Module> modules = descriptor.modules().stream()
                .filter(module -> !PluginDescriptor.RESOURCE.equals(module.kind()))
                .map(module -> new PluginInfo.Module(
                        module.key(),
                        module.kind(),
                        module.xml().getAttribute("name"),
                        enabled && kinds.containsKey(module.kind())))
                .toList();
        return new PluginInfo(
                descriptor.key(),
                descriptor.name(),
                descriptor.version(),
                descriptor.vendor(),
                descriptor.description(),
                enabled,
                modules,
                List.copyOf(plugin.problems));
    }

    /** Stops every plugin; what is stored stays as it is. */
    @Override
    public synchronized void close() {
        List<Installed> all = new ArrayList<>(plugins.values());
        for (int i = all.size() - 1; i >= 0; i--) {
            stop(all.get(i));
        }
    }
}

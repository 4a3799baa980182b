package io.pipewright.sandbox.plugin;

import com.atlassian.sal.api.lifecycle.LifecycleAware;
import java.lang.annotation.Annotation;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleException;
import org.osgi.framework.FrameworkUtil;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One enabled plugin: its bundle, its Spring context and its modules. Either everything of it is in service or nothing;
 * whatever fails on the way up, the steps taken so far are undone in reverse.
 */
final class RunningPlugin {

    private static final Logger LOG = LoggerFactory.getLogger(RunningPlugin.class);

    private final OsgiHost osgi;
    private final PluginDescriptor descriptor;
    private final Bundle bundle;
    private final PluginTexts texts;
    private final Deque<Runnable> undo = new ArrayDeque<>();
    private PluginContext context;

    private RunningPlugin(OsgiHost osgi, PluginDescriptor descriptor, Bundle bundle) {
        this.osgi = osgi;
        this.descriptor = descriptor;
        this.bundle = bundle;
        this.texts = new PluginTexts(bundle, descriptor);
    }

    /** @throws PluginException naming the module or bean, and why */
    static RunningPlugin enable(
            OsgiHost osgi,
            PluginDescriptor descriptor,
            Bundle bundle,
            Map<String, ModuleKind> kinds,
            ModuleRegistry registry) {
        RunningPlugin plugin = new RunningPlugin(osgi, descriptor, bundle);
        try {
            plugin.startBundle();
            plugin.startContext();
            plugin.enter(plugin.enableModules(kinds), registry);
            return plugin;
        } catch (RuntimeException | LinkageError e) {
            plugin.stop();
            throw e;
        }
    }

    private void startBundle() {
        try {
            bundle.start(Bundle.START_TRANSIENT);
            undo.push(this::stopBundle);
        } catch (BundleException e) {
            throw new PluginException(
                    e.getType() == BundleException.RESOLVE_ERROR
                            ? "it imports the package " + Causes.missingPackage(e) + ", which nobody exports"
                            : Causes.describe(e),
                    e);
        }
    }

    private void stopBundle() {
        try {
            bundle.stop();
        } catch (BundleException e) {
            LOG.warn("Plugin {}: its bundle does not stop: {}", key(), Causes.describe(e));
        }
    }

    private void startContext() {
        context = PluginContext.start(bundle);
        undo.push(context::close);
    }

    private List<LoadedModule> enableModules(Map<String, ModuleKind> kinds) {
        List<LoadedModule> modules = new ArrayList<>();
        for (PluginDescriptor.Declared declared : descriptor.modules()) {
            LoadedModule module = new LoadedModule(this, declared);
            ModuleKind kind = kinds.get(declared.kind());
            if (kind != null) {
                enable(module, kind);
                modules.add(module);
            } else if (PluginDescriptor.RESOURCE.equals(declared.kind())) {
                modules.add(module);
            } else {
                LOG.info(
                        "Plugin {}: module '{}' is ignored; the host has no <{}>",
                        key(),
                        declared.key(),
                        declared.kind());
            }
        }
        return modules;
    }

    private void enable(LoadedModule module, ModuleKind kind) {
        try {
            module.checkClasses();
            kind.enable(module);
        } catch (Exception | LinkageError e) {
            throw new PluginException(
                    "module '" + module.key() + "' (" + module.kind() + "): " + Causes.describe(e), e);
        }
        undo.push(() -> kind.disable(module));
    }

    private void enter(List<LoadedModule> modules, ModuleRegistry registry) {
        undo.push(() -> registry.removeAllOf(key()));
        registry.add(modules);
    }

    /** Tells the plugin's exported components that everything is ready; gives what went wrong. As in Jira, that disables nothing. */
    List<String> tellStarted() {
        List<String> problems = new ArrayList<>();
        for (LifecycleAware component : context.exported(LifecycleAware.class)) {
            try {
                context.inPlugin(() -> {
                    component.onStart();
                    return null;
                });
                undo.push(() -> stop(component));
            } catch (RuntimeException | LinkageError e) {
                problems.add(component.getClass().getName() + ".onStart failed: " + Causes.describe(e));
                LOG.error("Plugin {}: {}", key(), problems.get(problems.size() - 1), e);
            }
        }
        return problems;
    }

    private void stop(LifecycleAware component) {
        context.inPlugin(() -> {
            component.onStop();
            return null;
        });
    }

    /** Undoes in reverse what was done; a step that fails does not keep the others from being taken. */
    void stop() {
        while (!undo.isEmpty()) {
            try {
                undo.pop().run();
            } catch (RuntimeException | LinkageError e) {
                LOG.warn("Plugin {}: a step of disabling failed: {}", key(), Causes.describe(e), e);
            }
        }
    }

    Object create(Class<?> type) {
        return FrameworkUtil.getBundle(type) == bundle ? context.create(type) : HostObjects.create(type, osgi.all());
    }

    List<Object> beansAnnotatedWith(Class<? extends Annotation> annotation) {
        return context.beansAnnotatedWith(annotation);
    }

    String key() {
        return descriptor.key();
    }

    Bundle bundle() {
        return bundle;
    }

    PluginTexts texts() {
        return texts;
    }
}

package io.pipewright.sandbox.plugin;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.ServiceLoader;
import java.util.function.Function;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleException;
import org.osgi.framework.ServiceFactory;
import org.osgi.framework.ServiceRegistration;
import org.osgi.framework.launch.Framework;
import org.osgi.framework.launch.FrameworkFactory;
import org.osgi.framework.wiring.FrameworkWiring;

/**
 * The OSGi framework with the host as its system bundle. A plugin sees what it imports and nothing else:
 * implicit boot delegation is off, as in Jira, or a missing import would go unnoticed here and fail there.
 */
public final class OsgiHost implements HostServices, AutoCloseable {

    private static final long STOP_MILLIS = 10_000;

    private final Framework framework;
    private final Map<Class<?>, Object> services = new LinkedHashMap<>();
    private int installed;

    /** @param cache a folder of the framework's own, emptied at each start */
    public OsgiHost(Path cache) {
        Map<String, String> settings = new HashMap<>();
        settings.put("org.osgi.framework.storage", cache.toString());
        settings.put("org.osgi.framework.storage.clean", "onFirstInit");
        settings.put("org.osgi.framework.bundle.parent", "framework");
        settings.put("org.osgi.framework.bootdelegation", "sun.*,com.sun.*,jdk.*");
        settings.put("felix.bootdelegation.implicit", "false");
        settings.put("felix.log.level", "0");
        settings.put("org.osgi.framework.system.packages.extra", HostPackages.systemPackagesExtra());
        framework = ServiceLoader.load(FrameworkFactory.class).iterator().next().newFramework(settings);
        try {
            framework.start();
        } catch (BundleException e) {
            throw new PluginException("OSGi does not start: " + Causes.describe(e), e);
        }
    }

    @Override
    public synchronized <T> void publish(Class<T> type, T service) {
        if (service == null) {
            throw new IllegalArgumentException("no service given for " + type.getName());
        }
        if (services.putIfAbsent(type, service) != null) {
            throw new IllegalStateException("there is a service for " + type.getName() + " already");
        }
        framework.getBundleContext().registerService(type, service, null);
    }

    @Override
    public synchronized <T> T get(Class<T> type) {
        Object service = services.get(type);
        if (service == null) {
            throw new IllegalStateException("the host offers no " + type.getName());
        }
        return type.cast(service);
    }

    @Override
    public synchronized Map<Class<?>, Object> all() {
        return new LinkedHashMap<>(services);
    }

    /** Offers a service of which every plugin gets an instance of its own. */
    public <T> void publishPerPlugin(Class<T> type, Function<String, T> byPluginKey) {
        framework
                .getBundleContext()
                .registerService(
                        type.getName(),
                        new ServiceFactory<T>() {
                            @Override
                            public T getService(Bundle bundle, ServiceRegistration<T> registration) {
                                return byPluginKey.apply(pluginKey(bundle));
                            }

                            @Override
                            public void ungetService(Bundle bundle, ServiceRegistration<T> registration, T service) {
                                // The instance ends with its plugin, not with the last use.
                            }
                        },
                        null);
    }

    static String pluginKey(Bundle bundle) {
        String key = bundle.getHeaders().get("Atlassian-Plugin-Key");
        return key == null ? bundle.getSymbolicName() : key;
    }

    synchronized Bundle install(String key, Path jar) {
        try (InputStream in = Files.newInputStream(jar)) {
            return framework.getBundleContext().installBundle("plugin:" + key + ":" + installed++, in);
        } catch (IOException | BundleException e) {
            throw new PluginException("OSGi refuses " + key + ": " + Causes.describe(e), e);
        }
    }

    /** Removes the bundle together with its class loader. */
    void remove(Bundle bundle) {
        try {
            bundle.uninstall();
            framework.adapt(FrameworkWiring.class).refreshBundles(List.of(bundle));
        } catch (BundleException e) {
            throw new PluginException("OSGi cannot remove " + bundle.getSymbolicName() + ": " + Causes.describe(e), e);
        }
    }

    @Override
    public void close() {
        try {
            framework.stop();
            framework.waitForStop(STOP_MILLIS);
        } catch (BundleException e) {
            throw new PluginException("OSGi does not stop: " + Causes.describe(e), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}

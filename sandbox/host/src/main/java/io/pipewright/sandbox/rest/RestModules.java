package io.pipewright.sandbox.rest;

import io.pipewright.sandbox.plugin.ModuleKind;
import io.pipewright.sandbox.plugin.PluginModule;
import io.pipewright.sandbox.web.AccessRules;
import io.pipewright.sandbox.web.Descriptor;
import io.pipewright.sandbox.web.HostServlet;
import jakarta.servlet.ServletException;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.ext.Provider;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.glassfish.jersey.servlet.ServletContainer;
import org.w3c.dom.Element;

/** The module kind {@code rest}, and the host's own REST: one Jersey application each, below {@code /rest}. */
public final class RestModules implements ModuleKind {

    private final AccessRules rules;
    private final Map<String, Mounted> mounted = new ConcurrentHashMap<>();

    /** A running application: {@code path} is {@code myapp}, {@code version} {@code 1.0}. */
    record Mounted(String path, String version, ServletContainer container) {}

    public RestModules(AccessRules rules) {
        this.rules = rules;
    }

    @Override
    public String element() {
        return "rest";
    }

    /** The servlet that all REST requests go through. */
    public HostServlet servlet() {
        return new HostServlet(new RestServlet(this), List.of("/rest/*"));
    }

    /** Takes a REST module of the host into service, for as long as the host runs. */
    public void mountHost(HostRest module) throws ServletException {
        String path = trimmed(module.path());
        int slash = path.lastIndexOf('/');
        mount("host:" + path, path.substring(0, slash), path.substring(slash + 1), module.resources());
    }

    @Override
    public void enable(PluginModule module) throws ServletException {
        List<Object> instances = new ArrayList<>(inPackages(module, module.beansAnnotatedWith(Path.class)));
        if (instances.isEmpty()) {
            throw new IllegalArgumentException(module.completeKey() + ": the plugin has no bean with @Path for it");
        }
        instances.addAll(inPackages(module, module.beansAnnotatedWith(Provider.class)));
        String version = module.attribute("version");
        mount(module.completeKey(), trimmed(module.attribute("path")), version.isEmpty() ? "1.0" : version, instances);
    }

    private static List<Object> inPackages(PluginModule module, List<Object> beans) {
        List<String> packages = Descriptor.children(module.xml(), "package").stream()
                .map(Element::getTextContent)
                .map(String::strip)
                .toList();
        return beans.stream()
                .filter(bean -> packages.isEmpty()
                        || packages.stream()
                                .anyMatch(name -> (bean.getClass().getPackageName() + ".").startsWith(name + ".")))
                .toList();
    }

    private void mount(String key, String path, String version, Collection<Object> instances) throws ServletException {
        if (mounted.values().stream()
                .anyMatch(other -> other.path().equals(path) && other.version().equals(version))) {
            throw new IllegalArgumentException(key + ": /rest/" + path + "/" + version + " is taken");
        }
        mounted.put(key, new Mounted(path, version, JerseyConfig.container(key, instances, rules)));
    }

    @Override
    public void disable(PluginModule module) {
        Mounted gone = mounted.remove(module.completeKey());
        if (gone != null) {
            gone.container().destroy();
        }
    }

    /** The application for a path below {@code /rest/}, such as {@code myapp/1.0/things/1} or {@code myapp/latest/things/1}. */
    Optional<Mounted> find(String path) {
        return mounted.values().stream()
                .filter(module -> path.startsWith(module.path() + "/"))
                .filter(module -> isVersion(module, path.substring(module.path().length() + 1)))
                .max(Comparator.<Mounted>comparingInt(module -> module.path().length())
                        .thenComparing(Mounted::version, RestModules::compareVersions));
    }

    /** Whether the application has not been disabled since. */
    boolean isMounted(Mounted module) {
        return mounted.containsValue(module);
    }

    private static boolean isVersion(Mounted module, String rest) {
        String segment = rest.contains("/") ? rest.substring(0, rest.indexOf('/')) : rest;
        return segment.equals(module.version()) || segment.equals("latest");
    }

    static int compareVersions(String one, String other) {
        String[] left = one.split("\\.");
        String[] right = other.split("\\.");
        for (int i = 0; i < Math.max(left.length, right.length); i++) {
            int difference = Integer.compare(part(left, i), part(right, i));
            if (difference != 0) {
                return difference;
            }
        }
        return 0;
    }

    private static int part(String[] parts, int index) {
        return index < parts.length && parts[index].matches("\\d{1,9}") ? Integer.parseInt(parts[index]) : 0;
    }

    private static String trimmed(String path) {
        return path.replaceAll("^/+|/+$", "");
    }
}

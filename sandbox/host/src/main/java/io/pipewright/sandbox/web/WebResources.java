package io.pipewright.sandbox.web;

import com.atlassian.plugin.web.Condition;
import io.pipewright.sandbox.i18n.Texts;
import io.pipewright.sandbox.plugin.ModuleKind;
import io.pipewright.sandbox.plugin.PluginModule;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;
import org.w3c.dom.Element;

/** The module kind {@code web-resource}: scripts, styles and files of plugins, with contexts, dependencies and texts. */
public final class WebResources implements ModuleKind {

    private final Texts texts;
    private final FrontEnd frontEnd;
    private final Map<String, WebResource> resources = Collections.synchronizedMap(new LinkedHashMap<>());
    private final Map<String, Map<String, PluginModule>> pluginFolders = new ConcurrentHashMap<>();

    /** One module: {@code files} maps names to locations, in the descriptor's order. */
    record WebResource(
            PluginModule module,
            List<String> dependencies,
            Set<String> contexts,
            Map<String, String> files,
            boolean translatesScripts,
            Predicate<Map<String, Object>> condition) {

        /** The scripts and styles that a page loads. */
        List<String> pageFiles() {
            return files.keySet().stream()
                    .filter(name -> name.endsWith(".js") || name.endsWith(".css"))
                    .toList();
        }
    }

    public WebResources(Texts texts, FrontEnd frontEnd) {
        this.texts = texts;
        this.frontEnd = frontEnd;
    }

    @Override
    public String element() {
        return "web-resource";
    }

    @Override
    public void enable(PluginModule module) {
        WebResource resource = read(module);
        resource.dependencies().forEach(dependency -> checkDependency(module, dependency));
        resource.files().values().stream()
                .filter(location -> !location.endsWith("/"))
                .forEach(location -> PluginFiles.mustHave(module, location));
        resources.put(module.completeKey(), resource);
    }

    @Override
    public void disable(PluginModule module) {
        resources.remove(module.completeKey());
    }

    private static WebResource read(PluginModule module) {
        Element xml = module.xml();
        if (Descriptor.child(xml, "data").isPresent()) {
            throw new UnsupportedOperationException(
                    "web-resource data: see docs/sandbox-parity.md, row web-resource data");
        }
        return new WebResource(
                module,
                texts(xml, "dependency"),
                new LinkedHashSet<>(texts(xml, "context")),
                files(xml),
                translates(module),
                condition(module));
    }

    private static List<String> texts(Element xml, String name) {
        return Descriptor.children(xml, name).stream()
                .map(element -> element.getTextContent().strip())
                .toList();
    }

    private static Map<String, String> files(Element xml) {
        Map<String, String> files = new LinkedHashMap<>();
        Descriptor.children(xml, "resource").stream()
                .filter(resource -> resource.getAttribute("type").equals("download"))
                .forEach(resource -> files.put(resource.getAttribute("name"), resource.getAttribute("location")));
        return files;
    }

    private static boolean translates(PluginModule module) {
        boolean translates = false;
        for (Element transformation : Descriptor.children(module.xml(), "transformation")) {
            for (Element transformer : Descriptor.children(transformation, "transformer")) {
                if (!transformer.getAttribute("key").equals("jsI18n")) {
                    throw new UnsupportedOperationException(
                            "web-resource transformer " + transformer.getAttribute("key")
                                    + ": see docs/sandbox-parity.md, row web-resource transformer");
                }
                translates |= transformation.getAttribute("extension").equals("js");
            }
        }
        return translates;
    }

    private static Predicate<Map<String, Object>> condition(PluginModule module) {
        for (Element element : Descriptor.children(module.xml(), "condition")) {
            try {
                if (!Condition.class.isAssignableFrom(module.loadClass(element.getAttribute("class")))) {
                    throw new UnsupportedOperationException("web-resource condition " + element.getAttribute("class")
                            + ": see docs/sandbox-parity.md, row web-resource condition");
                }
            } catch (ClassNotFoundException e) {
                throw new IllegalArgumentException(
                        module.completeKey() + ": no class " + element.getAttribute("class"), e);
            }
        }
        return Conditions.of(module);
    }

    private void checkDependency(PluginModule module, String dependency) {
        if (!frontEnd.provides(dependency) && !resources.containsKey(dependency) && !isSibling(module, dependency)) {
            throw new IllegalArgumentException(
                    module.completeKey() + " depends on " + dependency + ", which nobody provides");
        }
    }

    /** A dependency within the plugin may come into service later than the module that names it. */
    private static boolean isSibling(PluginModule module, String dependency) {
        return module.xml().getParentNode() instanceof Element root
                && Descriptor.children(root, "web-resource").stream()
                        .anyMatch(element -> dependency.equals(module.pluginKey() + ":" + element.getAttribute("key")));
    }

    /** A folder or file that the plugin's descriptor offers for download outside any module. */
    void addFolder(PluginModule module, String name) {
        pluginFolders
                .computeIfAbsent(module.pluginKey(), key -> new ConcurrentHashMap<>())
                .put(name, module);
    }

    void removeFolder(PluginModule module, String name) {
        pluginFolders
                .getOrDefault(module.pluginKey(), new ConcurrentHashMap<>())
                .remove(name);
    }

    /** The modules that the page needs, dependencies first, each once. */
    List<WebResource> closure(
            Collection<String> contexts, Collection<String> keys, Map<String, Object> conditionContext) {
        Map<String, WebResource> ordered = new LinkedHashMap<>();
        Set<String> visiting = new LinkedHashSet<>();
        contexts.forEach(
                context -> inContext(context).forEach(key -> collect(key, ordered, visiting, conditionContext)));
        keys.forEach(key -> collect(key, ordered, visiting, conditionContext));
        return new ArrayList<>(ordered.values());
    }

    private List<String> inContext(String context) {
        synchronized (resources) {
            return resources.values().stream()
                    .filter(resource -> resource.contexts().contains(context))
                    .map(resource -> resource.module().completeKey())
                    .toList();
        }
    }

    private void collect(
            String key, Map<String, WebResource> ordered, Set<String> visiting, Map<String, Object> context) {
        WebResource resource = resources.get(key);
        if (resource == null
                || ordered.containsKey(key)
                || !visiting.add(key)
                || !Conditions.hold(resource.module(), resource.condition(), context)) {
            return;
        }
        resource.dependencies().forEach(dependency -> collect(dependency, ordered, visiting, context));
        ordered.put(key, resource);
    }

    /** Whether a page may require the key. */
    boolean provides(String key) {
        return resources.containsKey(key) || frontEnd.provides(key);
    }

    /** A file of a module (complete key) or of a plugin's own download folders (plugin key), its texts filled in. */
    Optional<byte[]> content(String owner, String name, Locale locale) {
        if (name.contains("..")) {
            return Optional.empty();
        }
        WebResource resource = resources.get(owner);
        return resource == null
                ? ofPlugin(owner, name)
                : location(resource.files(), name)
                        .flatMap(location -> PluginFiles.read(resource.module(), location))
                        .map(bytes -> resource.translatesScripts() && name.endsWith(".js")
                                ? translated(bytes, locale)
                                : bytes);
    }

    private Optional<byte[]> ofPlugin(String pluginKey, String name) {
        Map<String, PluginModule> folders = pluginFolders.getOrDefault(pluginKey, Map.of());
        Map<String, String> locations = new LinkedHashMap<>();
        folders.forEach((folder, module) -> locations.put(folder, module.attribute("location")));
        return location(locations, name)
                .flatMap(
                        location -> PluginFiles.read(folders.values().iterator().next(), location));
    }

    private static Optional<String> location(Map<String, String> files, String name) {
        if (files.containsKey(name)) {
            return Optional.of(files.get(name)).filter(location -> !location.endsWith("/"));
        }
        return files.entrySet().stream()
                .filter(folder -> folder.getKey().endsWith("/") && name.startsWith(folder.getKey()))
                .map(folder ->
                        folder.getValue() + name.substring(folder.getKey().length()))
                .findFirst();
    }

    private byte[] translated(byte[] script, Locale locale) {
        return ScriptTexts.translate(
                        new String(script, StandardCharsets.UTF_8),
                        key -> texts.rawText(locale, key),
                        key -> texts.getText(locale, key))
                .getBytes(StandardCharsets.UTF_8);
    }
}

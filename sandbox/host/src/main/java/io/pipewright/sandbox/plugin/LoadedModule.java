package io.pipewright.sandbox.plugin;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.lang.annotation.Annotation;
import java.net.URL;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.w3c.dom.Element;

/** A declared module together with the running plugin behind it. */
final class LoadedModule implements PluginModule {

    private final RunningPlugin plugin;
    private final PluginDescriptor.Declared declared;

    LoadedModule(RunningPlugin plugin, PluginDescriptor.Declared declared) {
        this.plugin = plugin;
        this.declared = declared;
    }

    @Override
    public String pluginKey() {
        return plugin.key();
    }

    @Override
    public String key() {
        return declared.key();
    }

    @Override
    public String kind() {
        return declared.kind();
    }

    @Override
    public Element xml() {
        return declared.xml();
    }

    @Override
    public Object create(String className) {
        try {
            return plugin.create(loadClass(className));
        } catch (ClassNotFoundException e) {
            throw new PluginException(unseen(className), e);
        }
    }

    @Override
    public Class<?> loadClass(String className) throws ClassNotFoundException {
        return plugin.bundle().loadClass(className);
    }

    @Override
    public List<Object> beansAnnotatedWith(Class<? extends Annotation> annotation) {
        return plugin.beansAnnotatedWith(annotation);
    }

    /** Jira loads every class that a descriptor names; one that the plugin cannot see disables the plugin. */
    void checkClasses() {
        for (String className : DeclaredClasses.of(xml())) {
            try {
                loadClass(className);
            } catch (ClassNotFoundException | LinkageError e) {
                throw new PluginException(unseen(className) + " (missing Import-Package?)", e);
            }
        }
    }

    private String unseen(String className) {
        return "it names the class " + className + ", which the plugin cannot see";
    }

    @Override
    public Optional<InputStream> open(String path) {
        URL entry = plugin.bundle().getEntry(path);
        try {
            return entry == null ? Optional.empty() : Optional.of(entry.openStream());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public String label(Locale locale) {
        String key = labelKey();
        return plugin.texts()
                .text(key, locale)
                .orElseGet(() -> attribute("name").isEmpty() ? key.isEmpty() ? key() : key : attribute("name"));
    }

    private String labelKey() {
        return PluginDescriptor.children(xml()).stream()
                .filter(child -> "label".equals(child.getTagName()))
                .map(child -> child.getAttribute("key"))
                .findFirst()
                .orElse(attribute("i18n-name-key"));
    }

    int weight() {
        String weight = attribute("weight");
        return weight.matches("-?\\d{1,9}") ? Integer.parseInt(weight) : 1000;
    }
}

package io.pipewright.sandbox.plugin;

import java.io.InputStream;
import java.lang.annotation.Annotation;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.w3c.dom.Element;

/** One enabled module of a plugin: an element of its descriptor, with the plugin behind it. */
public interface PluginModule {

    String pluginKey();

    /** The key within the plugin. */
    String key();

    /** {@code pluginKey:key}. */
    default String completeKey() {
        return pluginKey() + ":" + key();
    }

    /** The element's name, for example {@code web-panel}. */
    String kind();

    Element xml();

    /** The attribute's value, or an empty text. */
    default String attribute(String name) {
        return xml().getAttribute(name);
    }

    /** Creates an object of the plugin's class, its constructor autowired from the plugin's own Spring context. */
    Object create(String className);

    Class<?> loadClass(String className) throws ClassNotFoundException;

    /** The beans of the plugin's own Spring context whose class bears the annotation. */
    List<Object> beansAnnotatedWith(Class<? extends Annotation> annotation);

    /** A file of the plugin's jar. */
    Optional<InputStream> open(String path);

    /** The module's name or label in the given language: its {@code label} or {@code i18n-name-key}, else its {@code name}. */
    String label(Locale locale);
}

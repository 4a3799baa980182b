package io.pipewright.sandbox.web;

import io.pipewright.sandbox.plugin.PluginModule;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.lang.annotation.Annotation;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import javax.xml.parsers.DocumentBuilderFactory;
import org.w3c.dom.Element;

/** A module of an imaginary plugin: its XML, its files, its beans; classes come from the tests. */
public final class FakeModule implements PluginModule {

    private final String pluginKey;
    private final Element xml;
    private final Map<String, String> files = new HashMap<>();
    private final List<Object> beans = new ArrayList<>();
    private final Map<String, Object> objects = new HashMap<>();

    private FakeModule(String pluginKey, Element xml) {
        this.pluginKey = pluginKey;
        this.xml = xml;
    }

    /** The module of {@code com.acme.app} that stands in its descriptor as given. */
    public static FakeModule of(String xml) {
        return of("com.acme.app", xml, "");
    }

    /** @param siblings further elements of the same descriptor */
    public static FakeModule of(String pluginKey, String xml, String siblings) {
        try {
            String descriptor = "<atlassian-plugin>" + xml + siblings + "</atlassian-plugin>";
            Element root = DocumentBuilderFactory.newInstance()
                    .newDocumentBuilder()
                    .parse(new ByteArrayInputStream(descriptor.getBytes(StandardCharsets.UTF_8)))
                    .getDocumentElement();
            return new FakeModule(pluginKey, (Element) root.getFirstChild());
        } catch (Exception e) {
            throw new IllegalArgumentException(xml, e);
        }
    }

    public FakeModule file(String path, String content) {
        files.put(path, content);
        return this;
    }

    /** Makes the class one of the plugin's own. */
    public FakeModule own(Class<?> type) {
        return file(type.getName().replace('.', '/') + ".class", "");
    }

    public FakeModule bean(Object bean) {
        beans.add(bean);
        return this;
    }

    /** What {@link #create} answers for the class. */
    public FakeModule object(Object created) {
        objects.put(created.getClass().getName(), created);
        return this;
    }

    @Override
    public String pluginKey() {
        return pluginKey;
    }

    @Override
    public String key() {
        return attribute("key");
    }

    @Override
    public String kind() {
        return xml.getTagName();
    }

    @Override
    public Element xml() {
        return xml;
    }

    @Override
    public Object create(String className) {
        try {
            return objects.containsKey(className)
                    ? objects.get(className)
                    : loadClass(className).getDeclaredConstructor().newInstance();
        } catch (ReflectiveOperationException e) {
            throw new IllegalArgumentException(className, e);
        }
    }

    @Override
    public Class<?> loadClass(String className) throws ClassNotFoundException {
        return Class.forName(className);
    }

    @Override
    public List<Object> beansAnnotatedWith(Class<? extends Annotation> annotation) {
        return beans.stream()
                .filter(bean -> bean.getClass().isAnnotationPresent(annotation))
                .toList();
    }

    @Override
    public Optional<InputStream> open(String path) {
        return Optional.ofNullable(files.get(path))
                .map(text -> new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)));
    }

    @Override
    public String label(Locale locale) {
        return attribute("name");
    }
}

package io.pipewright.jira.store;

import io.pipewright.sandbox.plugin.PluginModule;
import java.io.IOException;
import java.io.InputStream;
import java.lang.annotation.Annotation;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import net.java.ao.RawEntity;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.SAXException;

/** The {@code <ao>} module of the app's descriptor, its classes on the class path. */
final class StoreModule implements PluginModule {

    private static final String DESCRIPTOR = "/atlassian-plugin.xml";

    private final Element plugin;
    private final Element ao;

    StoreModule() {
        try (InputStream descriptor = AoClosePlans.class.getResourceAsStream(DESCRIPTOR)) {
            plugin = DocumentBuilderFactory.newInstance()
                    .newDocumentBuilder()
                    .parse(descriptor)
                    .getDocumentElement();
        } catch (IOException | ParserConfigurationException | SAXException e) {
            throw new IllegalStateException(e);
        }
        ao = (Element) plugin.getElementsByTagName(kind()).item(0);
    }

    /** The tables that the descriptor names. */
    List<Class<? extends RawEntity<Integer>>> entities() {
        NodeList names = ao.getElementsByTagName("entity");
        List<Class<? extends RawEntity<Integer>>> entities = new ArrayList<>();
        for (int i = 0; i < names.getLength(); i++) {
            entities.add(entity(names.item(i).getTextContent().strip()));
        }
        return entities;
    }

    @SuppressWarnings("unchecked")
    private Class<? extends RawEntity<Integer>> entity(String className) {
        try {
            return (Class<? extends RawEntity<Integer>>) loadClass(className).asSubclass(RawEntity.class);
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public String pluginKey() {
        return plugin.getAttribute("key");
    }

    @Override
    public String key() {
        return ao.getAttribute("key");
    }

    @Override
    public String kind() {
        return "ao";
    }

    @Override
    public Element xml() {
        return ao;
    }

    @Override
    public Class<?> loadClass(String className) throws ClassNotFoundException {
        return Class.forName(className);
    }

    @Override
    public Object create(String className) {
        throw new UnsupportedOperationException("There is no plugin behind this module");
    }

    @Override
    public List<Object> beansAnnotatedWith(Class<? extends Annotation> annotation) {
        throw new UnsupportedOperationException("There is no plugin behind this module");
    }

    @Override
    public Optional<InputStream> open(String path) {
        throw new UnsupportedOperationException("There is no plugin behind this module");
    }

    @Override
    public String label(Locale locale) {
        throw new UnsupportedOperationException("There is no plugin behind this module");
    }
}

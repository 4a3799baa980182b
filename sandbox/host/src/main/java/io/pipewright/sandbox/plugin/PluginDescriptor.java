package io.pipewright.sandbox.plugin;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.xml.sax.SAXException;

/** What {@code atlassian-plugin.xml} says: who the plugin is, and its modules in order. */
record PluginDescriptor(
        String key, String name, String version, String vendor, String description, List<Declared> modules) {

    static final String FILE = "atlassian-plugin.xml";
    static final String RESOURCE = "resource";
    private static final String INFO = "plugin-info";

    /** One element below the root that declares a module. */
    record Declared(String key, String kind, Element xml) {}

    /** @throws PluginException when the file is not a plugin descriptor or two modules share a key */
    static PluginDescriptor read(InputStream in) {
        Element root = root(in);
        String key = root.getAttribute("key");
        if (key.isEmpty()) {
            throw new PluginException(FILE + " has no plugin key");
        }
        Element info = children(root).stream()
                .filter(child -> INFO.equals(child.getTagName()))
                .findFirst()
                .orElse(null);
        return new PluginDescriptor(
                key,
                root.getAttribute("name").isEmpty() ? key : root.getAttribute("name"),
                text(info, "version"),
                vendor(info),
                text(info, "description"),
                modules(key, root));
    }

    private static Element root(InputStream in) {
        try {
            Document document = HardenedXml.parse(in);
            Element root = document.getDocumentElement();
            if (!"atlassian-plugin".equals(root.getTagName())) {
                throw new PluginException(
                        FILE + " begins with <" + root.getTagName() + ">, not with <atlassian-plugin>");
            }
            return root;
        } catch (SAXException | IOException e) {
            throw new PluginException(FILE + " cannot be read: " + e.getMessage(), e);
        }
    }

    private static List<Declared> modules(String pluginKey, Element root) {
        List<Declared> modules = new ArrayList<>();
        Set<String> keys = new HashSet<>();
        for (Element child : children(root)) {
            if (!INFO.equals(child.getTagName())) {
                Declared module = new Declared(moduleKey(child), child.getTagName(), child);
                if (!RESOURCE.equals(module.kind()) && !keys.add(module.key())) {
                    throw new PluginException(
                            "plugin " + pluginKey + " declares the module key '" + module.key() + "' twice");
                }
                modules.add(module);
            }
        }
        return List.copyOf(modules);
    }

    private static String moduleKey(Element element) {
        String key = element.getAttribute("key");
        if (!key.isEmpty()) {
            return key;
        }
        if (RESOURCE.equals(element.getTagName())) {
            return RESOURCE + "-" + element.getAttribute("type") + "-" + element.getAttribute("name");
        }
        throw new PluginException("a <" + element.getTagName() + "> in " + FILE + " has no key");
    }

    private static String vendor(Element info) {
        return info == null
                ? ""
                : children(info).stream()
                        .filter(child -> "vendor".equals(child.getTagName()))
                        .map(child -> child.getAttribute("name"))
                        .findFirst()
                        .orElse("");
    }

    private static String text(Element parent, String tag) {
        return parent == null
                ? ""
                : children(parent).stream()
                        .filter(child -> tag.equals(child.getTagName()))
                        .map(child -> child.getTextContent().strip())
                        .findFirst()
                        .orElse("");
    }

    static List<Element> children(Element parent) {
        List<Element> children = new ArrayList<>();
        for (Node node = parent.getFirstChild(); node != null; node = node.getNextSibling()) {
            if (node instanceof Element element) {
                children.add(element);
            }
        }
        return children;
    }
}

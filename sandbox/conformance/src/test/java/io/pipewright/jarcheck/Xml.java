package io.pipewright.jarcheck;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NamedNodeMap;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;

/** Small questions to XML files. */
final class Xml {

    /** A fully qualified class name, as descriptors write it. */
    private static final Pattern CLASS_NAME =
            Pattern.compile("(?:[a-z][a-z0-9_]*\\.){2,}[A-Z][A-Za-z0-9_]*(?:\\$[A-Z][A-Za-z0-9_]*)*");

    private Xml() {}

    static List<Element> elements(Document document, String name) {
        return list(document.getElementsByTagName(name));
    }

    static List<Element> elements(Element parent, String name) {
        return list(parent.getElementsByTagName(name));
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

    private static List<Element> list(NodeList nodes) {
        List<Element> elements = new ArrayList<>();
        for (int i = 0; i < nodes.getLength(); i++) {
            elements.add((Element) nodes.item(i));
        }
        return elements;
    }

    /** Every class name that stands in an attribute or as a text on its own. */
    static Set<String> classNames(Document document) {
        Set<String> names = new TreeSet<>();
        collect(document.getDocumentElement(), names);
        return names;
    }

    private static void collect(Element element, Set<String> names) {
        NamedNodeMap attributes = element.getAttributes();
        for (int i = 0; i < attributes.getLength(); i++) {
            add(attributes.item(i).getNodeValue(), names);
        }
        List<Element> children = children(element);
        if (children.isEmpty()) {
            add(element.getTextContent(), names);
        }
        children.forEach(child -> collect(child, names));
    }

    /** An allowlist entry names its class before the number sign. */
    private static void add(String text, Set<String> names) {
        Matcher matcher = CLASS_NAME.matcher(text.strip().split("#")[0]);
        if (matcher.matches()) {
            names.add(matcher.group());
        }
    }
}

package io.pipewright.sandbox.web;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/** Reads elements of a plugin's descriptor. */
public final class Descriptor {

    private Descriptor() {}

    /** The direct children of that name. */
    public static List<Element> children(Element parent, String name) {
        List<Element> found = new ArrayList<>();
        for (Node node = parent.getFirstChild(); node != null; node = node.getNextSibling()) {
            if (node instanceof Element element && element.getTagName().equals(name)) {
                found.add(element);
            }
        }
        return found;
    }

    public static Optional<Element> child(Element parent, String name) {
        return children(parent, name).stream().findFirst();
    }

    /** The child's text; empty when there is no such child. */
    public static String text(Element parent, String name) {
        return child(parent, name)
                .map(element -> element.getTextContent().strip())
                .orElse("");
    }

    /** The {@code <param name value>} children; the value may also be the element's text. */
    public static Map<String, String> params(Element parent) {
        Map<String, String> params = new HashMap<>();
        for (Element param : children(parent, "param")) {
            String value = param.hasAttribute("value")
                    ? param.getAttribute("value")
                    : param.getTextContent().strip();
            params.put(param.getAttribute("name"), value);
        }
        return params;
    }

    /** The location of the resource of that type and name. */
    public static Optional<String> resource(Element parent, String type, String name) {
        return children(parent, "resource").stream()
                .filter(resource -> resource.getAttribute("type").equals(type)
                        && resource.getAttribute("name").equals(name))
                .map(resource -> resource.getAttribute("location"))
                .findFirst();
    }
}

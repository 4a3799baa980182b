package io.pipewright.sandbox.plugin;

import java.util.LinkedHashSet;
import java.util.Set;
import org.w3c.dom.Element;

/** The classes that a module names in the descriptor: {@code class} attributes, and elements such as {@code validator-class}. */
final class DeclaredClasses {

    private DeclaredClasses() {}

    static Set<String> of(Element module) {
        Set<String> names = new LinkedHashSet<>();
        collect(module, names);
        return names;
    }

    private static void collect(Element element, Set<String> names) {
        if (!element.getAttribute("class").isBlank()) {
            names.add(element.getAttribute("class").strip());
        }
        if (element.getTagName().endsWith("-class")) {
            names.add(element.getTextContent().strip());
        }
        PluginDescriptor.children(element).forEach(child -> collect(child, names));
    }
}

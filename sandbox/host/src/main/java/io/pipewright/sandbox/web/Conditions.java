package io.pipewright.sandbox.web;

import com.atlassian.plugin.web.Condition;
import io.pipewright.sandbox.plugin.PluginModule;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.w3c.dom.Element;

/** Builds the conditions of a module: {@code condition} and nested {@code conditions} of type AND or OR, each may be inverted. */
final class Conditions {

    private static final Logger LOG = LoggerFactory.getLogger(Conditions.class);

    private Conditions() {}

    /** @throws IllegalArgumentException when a class is no condition */
    static Predicate<Map<String, Object>> of(PluginModule module) {
        return all(module, module.xml(), true);
    }

    /** Whether the module is to be shown; a condition that fails hides its module and nothing else. */
    static boolean hold(PluginModule module, Predicate<Map<String, Object>> condition, Map<String, Object> context) {
        try {
            return condition.test(context);
        } catch (RuntimeException | LinkageError e) {
            LOG.error("The condition of {} fails, so it is not shown", module.completeKey(), e);
            return false;
        }
    }

    private static Predicate<Map<String, Object>> all(PluginModule module, Element parent, boolean and) {
        List<Predicate<Map<String, Object>>> parts = new ArrayList<>();
        Descriptor.children(parent, "condition")
                .forEach(element -> parts.add(inverted(element, single(module, element))));
        for (Element group : Descriptor.children(parent, "conditions")) {
            parts.add(inverted(
                    group, all(module, group, !group.getAttribute("type").equalsIgnoreCase("OR"))));
        }
        return context -> and
                ? parts.stream().allMatch(part -> part.test(context))
                : parts.stream().anyMatch(part -> part.test(context));
    }

    private static Predicate<Map<String, Object>> inverted(Element element, Predicate<Map<String, Object>> condition) {
        return element.getAttribute("invert").equals("true") ? condition.negate() : condition;
    }

    private static Predicate<Map<String, Object>> single(PluginModule module, Element element) {
        Object created = module.create(element.getAttribute("class"));
        if (!(created instanceof Condition condition)) {
            throw new IllegalArgumentException(
                    module.completeKey() + ": " + element.getAttribute("class") + " is no condition");
        }
        condition.init(Descriptor.params(element));
        return condition::shouldDisplay;
    }
}

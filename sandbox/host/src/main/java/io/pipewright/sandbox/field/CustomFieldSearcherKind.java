package io.pipewright.sandbox.field;

import com.atlassian.jira.issue.customfields.CustomFieldSearcher;
import io.pipewright.sandbox.plugin.ModuleKind;
import io.pipewright.sandbox.plugin.PluginModule;
import java.util.HashSet;
import java.util.Set;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

/** Searchers of plugins; each says for which field types it is. */
public final class CustomFieldSearcherKind implements ModuleKind {

    private final FieldTypes types;

    public CustomFieldSearcherKind(FieldTypes types) {
        this.types = types;
    }

    @Override
    public String element() {
        return "customfield-searcher";
    }

    @Override
    public void enable(PluginModule module) {
        Set<String> typeKeys = typeKeys(module);
        Object created = module.create(module.attribute("class"));
        if (!(created instanceof CustomFieldSearcher searcher)) {
            throw new IllegalArgumentException(
                    module.completeKey() + ": " + module.attribute("class") + " is no CustomFieldSearcher");
        }
        types.addSearcher(module.completeKey(), searcher, typeKeys);
    }

    @Override
    public void disable(PluginModule module) {
        types.removeSearcher(module.completeKey());
    }

    private static Set<String> typeKeys(PluginModule module) {
        Set<String> keys = new HashSet<>();
        NodeList declared = module.xml().getElementsByTagName("valid-customfield-type");
        for (int i = 0; i < declared.getLength(); i++) {
            keys.add(typeKey(module, (Element) declared.item(i)));
        }
        if (keys.isEmpty()) {
            throw new IllegalArgumentException(module.completeKey() + " names no valid-customfield-type");
        }
        return keys;
    }

    private static String typeKey(PluginModule module, Element type) {
        if (type.getAttribute("package").isBlank() || type.getAttribute("key").isBlank()) {
            throw new IllegalArgumentException(module.completeKey() + ": valid-customfield-type needs package and key");
        }
        return type.getAttribute("package") + ":" + type.getAttribute("key");
    }
}

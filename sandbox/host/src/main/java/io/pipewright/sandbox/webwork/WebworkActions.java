package io.pipewright.sandbox.webwork;

import io.pipewright.sandbox.plugin.ModuleKind;
import io.pipewright.sandbox.plugin.PluginModule;
import io.pipewright.sandbox.web.Descriptor;
import io.pipewright.sandbox.web.PluginFiles;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.w3c.dom.Element;

/** The module kind {@code webwork1}: pages of plugins at {@code /secure/<Alias>[!command].jspa}. */
public final class WebworkActions implements ModuleKind {

    private final Map<String, ActionClass> byAlias = new ConcurrentHashMap<>();

    @Override
    public String element() {
        return "webwork1";
    }

    @Override
    public void enable(PluginModule module) {
        List<ActionClass> actions = Descriptor.children(module.xml(), "actions").stream()
                .flatMap(list -> Descriptor.children(list, "action").stream())
                .map(xml -> read(module, xml))
                .toList();
        for (ActionClass action : actions) {
            if (byAlias.putIfAbsent(action.alias(), action) != null) {
                throw new IllegalArgumentException(
                        module.completeKey() + ": the action " + action.alias() + " is declared twice");
            }
        }
    }

    private static ActionClass read(PluginModule module, Element xml) {
        ActionClass action = ActionClass.read(module, xml);
        action.views().values().stream()
                .filter(view -> !view.endsWith(".jsp"))
                .forEach(view -> PluginFiles.mustHave(module, view));
        return action;
    }

    @Override
    public void disable(PluginModule module) {
        byAlias.values().removeIf(action -> action.module().completeKey().equals(module.completeKey()));
    }

    Optional<ActionClass> find(String alias) {
        return Optional.ofNullable(byAlias.get(alias));
    }
}

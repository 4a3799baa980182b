package io.pipewright.sandbox.workflow;

import io.pipewright.sandbox.plugin.PluginModules;
import java.util.Map;
import java.util.Objects;

/** Finds the object behind a class name in a workflow: one of Jira's own rules, or one that an enabled plugin declares. */
public final class RuleLoader {

    private final Map<String, Object> systemRules;
    private final PluginModules plugins;

    public RuleLoader(SystemRules systemRules, PluginModules plugins) {
        this.systemRules = systemRules.byClassName();
        this.plugins = plugins;
    }

    /** @return null when nobody has it, as the engine expects */
    Object load(String className) {
        Object system = systemRules.get(className);
        return system != null
                ? system
                : WorkflowModuleKind.ELEMENTS.stream()
                        .map(kind -> plugins.createDeclared(kind, className).orElse(null))
                        .filter(Objects::nonNull)
                        .findFirst()
                        .orElse(null);
    }
}

package io.pipewright.sandbox.plugin;

import java.util.List;
import java.util.Optional;

/** The enabled modules of all enabled plugins. */
public interface PluginModules {

    /** Modules of one kind, by weight, then in the order of their descriptors. */
    List<PluginModule> ofKind(String kind);

    Optional<PluginModule> byCompleteKey(String completeKey);

    /**
     * Creates an object of a class that some enabled plugin declares in a descriptor of the given kind
     * (as workflow XML names classes), autowired by that plugin; empty when no enabled plugin has it.
     */
    Optional<Object> createDeclared(String kind, String className);

    /** Runs after every change of the set of enabled modules. */
    void onChange(Runnable listener);
}

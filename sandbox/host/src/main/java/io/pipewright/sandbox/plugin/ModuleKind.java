package io.pipewright.sandbox.plugin;

/** What the host does with one kind of module when its plugin is enabled and disabled. */
public interface ModuleKind {

    /** The element's name in the descriptor. */
    String element();

    /** Checks the module and takes it into service. An exception disables the whole plugin; its message reaches the log. */
    void enable(PluginModule module) throws Exception;

    /** Takes the module out of service. */
    void disable(PluginModule module);
}

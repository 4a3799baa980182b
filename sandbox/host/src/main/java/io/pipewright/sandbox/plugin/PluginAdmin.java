package io.pipewright.sandbox.plugin;

import java.nio.file.Path;
import java.util.List;

/** Installs, switches and removes plugins while the host runs; what was decided survives a restart. */
public interface PluginAdmin {

    /** Every installed plugin, by key. */
    List<PluginInfo> all();

    /**
     * Installs the jar and enables the plugin; a plugin of the same key is upgraded in place.
     * A plugin that cannot be enabled stays installed, disabled, with its problems told.
     *
     * @throws PluginException when the jar is refused; nothing has changed then
     */
    PluginInfo install(Path jar);

    /** @throws PluginException when no such plugin is installed */
    PluginInfo enable(String key);

    /** @throws PluginException when no such plugin is installed */
    PluginInfo disable(String key);

    /** Replaces the code of an installed plugin; one that was disabled by hand stays disabled. */
    PluginInfo upgrade(Path jar);

    /** Removes the plugin and its jar; its data stays. */
    void uninstall(String key);

    /** Why the plugin is disabled, or what went wrong while it was enabled; empty when all is well. */
    List<String> problems(String key);
}

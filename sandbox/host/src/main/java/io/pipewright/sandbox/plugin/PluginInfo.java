package io.pipewright.sandbox.plugin;

import java.util.List;

/** What the page of apps shows about one installed plugin. */
public record PluginInfo(
        String key,
        String name,
        String version,
        String vendor,
        String description,
        boolean enabled,
        List<Module> modules,
        List<String> problems) {

    /** One declared module; it is in service when its plugin is enabled and the host knows its kind. */
    public record Module(String key, String kind, String name, boolean enabled) {}
}

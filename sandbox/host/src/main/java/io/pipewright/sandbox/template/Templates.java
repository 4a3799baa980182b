package io.pipewright.sandbox.template;

import io.pipewright.sandbox.plugin.PluginModule;
import java.util.Map;

/** Renders Velocity templates with HTML escaping on. */
public interface Templates {

    /** A plugin's template: only allowlisted methods are called; a call that is not is logged and left unrendered. */
    String render(PluginModule module, String location, Map<String, Object> context);

    /** A short text of a plugin's descriptor, such as a link, with its references filled in and not escaped. */
    String renderText(PluginModule module, String text, Map<String, Object> context);

    /** One of the host's own templates, found on its class path below {@code templates/}. */
    String renderHost(String location, Map<String, Object> context);
}

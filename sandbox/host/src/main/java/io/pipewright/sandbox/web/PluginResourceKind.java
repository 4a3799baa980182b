package io.pipewright.sandbox.web;

import io.pipewright.sandbox.i18n.Texts;
import io.pipewright.sandbox.plugin.ModuleKind;
import io.pipewright.sandbox.plugin.PluginModule;

/** The descriptor's own {@code <resource>} elements, outside any module: texts and files for download. */
public final class PluginResourceKind implements ModuleKind {

    private final Texts texts;
    private final WebResources resources;

    public PluginResourceKind(Texts texts, WebResources resources) {
        this.texts = texts;
        this.resources = resources;
    }

    @Override
    public String element() {
        return "resource";
    }

    @Override
    public void enable(PluginModule module) {
        if (module.attribute("type").equals("i18n")) {
            texts.addBundle(module.pluginKey(), module.attribute("location"), module::open);
        } else if (module.attribute("type").equals("download")) {
            resources.addFolder(module, module.attribute("name"));
        }
    }

    @Override
    public void disable(PluginModule module) {
        if (module.attribute("type").equals("i18n")) {
            texts.removeBundle(module.pluginKey(), module.attribute("location"));
        } else if (module.attribute("type").equals("download")) {
            resources.removeFolder(module, module.attribute("name"));
        }
    }
}

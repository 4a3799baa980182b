package io.pipewright.sandbox.field;

import com.atlassian.jira.issue.customfields.CustomFieldType;
import com.atlassian.jira.security.JiraAuthenticationContext;
import io.pipewright.sandbox.plugin.ModuleKind;
import io.pipewright.sandbox.plugin.PluginModule;

/** Field types of plugins. While the plugin is disabled, fields of the type are hidden and keep their values. */
public final class CustomFieldTypeKind implements ModuleKind {

    private final FieldTypes types;
    private final JiraAuthenticationContext context;

    public CustomFieldTypeKind(FieldTypes types, JiraAuthenticationContext context) {
        this.types = types;
        this.context = context;
    }

    @Override
    public String element() {
        return "customfield-type";
    }

    @Override
    public void enable(PluginModule module) {
        Object created = module.create(module.attribute("class"));
        if (!(created instanceof CustomFieldType<?, ?> type)) {
            throw new IllegalArgumentException(
                    module.completeKey() + ": " + module.attribute("class") + " is no CustomFieldType");
        }
        types.addType(module.completeKey(), () -> module.label(context.getLocale()), type);
    }

    @Override
    public void disable(PluginModule module) {
        types.removeType(module.completeKey());
    }
}

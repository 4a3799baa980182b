package io.pipewright.sandbox.search;

import com.atlassian.jira.plugin.jql.function.JqlFunction;
import com.atlassian.jira.plugin.jql.function.JqlFunctionModuleDescriptor;
import io.pipewright.sandbox.plugin.ModuleKind;
import io.pipewright.sandbox.plugin.PluginModule;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

/** Takes the {@code jql-function} modules of plugins into service. */
public final class JqlFunctionKind implements ModuleKind {

    private record Descriptor(String name, boolean list) implements JqlFunctionModuleDescriptor {

        @Override
        public String getFunctionName() {
            return name;
        }

        @Override
        public boolean isList() {
            return list;
        }
    }

    private final JqlFunctions functions;

    public JqlFunctionKind(JqlFunctions functions) {
        this.functions = functions;
    }

    @Override
    public String element() {
        return "jql-function";
    }

    @Override
    public void enable(PluginModule module) {
        Descriptor descriptor = descriptor(module);
        if (!(module.create(module.attribute("class")) instanceof JqlFunction function)) {
            throw new IllegalArgumentException(
                    "The class of " + module.completeKey() + " is no " + JqlFunction.class.getName());
        }
        function.init(descriptor);
        functions.add(descriptor.name(), function);
    }

    @Override
    public void disable(PluginModule module) {
        functions.remove(descriptor(module).name());
    }

    private static Descriptor descriptor(PluginModule module) {
        String name = child(module.xml(), "fname");
        if (name.isEmpty()) {
            throw new IllegalArgumentException("The JQL function " + module.completeKey() + " has no <fname>");
        }
        return new Descriptor(name, Boolean.parseBoolean(child(module.xml(), "list")));
    }

    private static String child(Element parent, String name) {
        NodeList found = parent.getElementsByTagName(name);
        return found.getLength() == 0 ? "" : found.item(0).getTextContent().trim();
    }
}

package io.pipewright.sandbox.workflow;

import com.atlassian.jira.plugin.workflow.WorkflowPluginConditionFactory;
import com.atlassian.jira.plugin.workflow.WorkflowPluginFunctionFactory;
import com.atlassian.jira.plugin.workflow.WorkflowPluginValidatorFactory;
import com.opensymphony.workflow.Condition;
import com.opensymphony.workflow.FunctionProvider;
import com.opensymphony.workflow.Validator;
import io.pipewright.sandbox.plugin.ModuleKind;
import io.pipewright.sandbox.plugin.PluginModule;
import java.util.List;
import org.w3c.dom.NodeList;

/** The modules {@code workflow-validator}, {@code workflow-condition} and {@code workflow-function}. */
public final class WorkflowModuleKind implements ModuleKind {

    /** The element's names, in the order in which a class that a workflow names is looked for. */
    static final List<String> ELEMENTS = List.of("workflow-validator", "workflow-condition", "workflow-function");

    private final String element;
    private final String classElement;
    private final Class<?> factoryType;
    private final Class<?> ruleType;

    private WorkflowModuleKind(String element, String classElement, Class<?> factoryType, Class<?> ruleType) {
        this.element = element;
        this.classElement = classElement;
        this.factoryType = factoryType;
        this.ruleType = ruleType;
    }

    public static List<ModuleKind> all() {
        return List.of(
                new WorkflowModuleKind(
                        "workflow-validator", "validator-class", WorkflowPluginValidatorFactory.class, Validator.class),
                new WorkflowModuleKind(
                        "workflow-condition", "condition-class", WorkflowPluginConditionFactory.class, Condition.class),
                new WorkflowModuleKind(
                        "workflow-function",
                        "function-class",
                        WorkflowPluginFunctionFactory.class,
                        FunctionProvider.class));
    }

    @Override
    public String element() {
        return element;
    }

    /** The factory must be creatable and the rule's class loadable, each of its type. */
    @Override
    public void enable(PluginModule module) throws Exception {
        Object factory = module.create(module.attribute("class").strip());
        require(factoryType, factory.getClass());
        require(ruleType, module.loadClass(ruleClass(module)));
    }

    private static void require(Class<?> type, Class<?> found) {
        if (!type.isAssignableFrom(found)) {
            throw new IllegalArgumentException(found.getName() + " is not a " + type.getName());
        }
    }

    private String ruleClass(PluginModule module) {
        NodeList elements = module.xml().getElementsByTagName(classElement);
        if (elements.getLength() == 0) {
            throw new IllegalArgumentException(
                    "<" + element + " key=\"" + module.key() + "\"> has no <" + classElement + ">");
        }
        return elements.item(0).getTextContent().strip();
    }

    @Override
    public void disable(PluginModule module) {
        // rules are created anew for every use, from the plugins that are enabled then
    }
}

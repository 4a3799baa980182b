package io.pipewright.jira.workflow;

import com.atlassian.jira.plugin.workflow.AbstractWorkflowPluginFactory;
import com.atlassian.jira.plugin.workflow.WorkflowPluginConditionFactory;
import com.opensymphony.workflow.loader.AbstractDescriptor;
import java.util.Map;

/** Nothing is chosen for the condition that keeps undoing to administrators. */
public class UndoEndConditionFactory extends AbstractWorkflowPluginFactory implements WorkflowPluginConditionFactory {

    @Override
    protected void getVelocityParamsForInput(Map<String, Object> velocityParams) {
        // it has no parameters
    }

    @Override
    protected void getVelocityParamsForEdit(Map<String, Object> velocityParams, AbstractDescriptor descriptor) {
        // it has no parameters
    }

    @Override
    protected void getVelocityParamsForView(Map<String, Object> velocityParams, AbstractDescriptor descriptor) {
        // it has no parameters
    }

    @Override
    public Map<String, ?> getDescriptorParams(Map<String, Object> formParams) {
        return Map.of();
    }
}

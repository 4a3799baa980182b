package io.pipewright.conformance;

import com.atlassian.jira.plugin.workflow.AbstractWorkflowPluginFactory;
import com.atlassian.jira.plugin.workflow.WorkflowPluginValidatorFactory;
import com.opensymphony.workflow.loader.AbstractDescriptor;
import com.opensymphony.workflow.loader.ValidatorDescriptor;
import java.util.Map;

/** Shows the validator in the workflow editor. */
public class RefusingValidatorFactory extends AbstractWorkflowPluginFactory implements WorkflowPluginValidatorFactory {

    private static final String MESSAGE = "message";

    @Override
    protected void getVelocityParamsForInput(Map<String, Object> velocityParams) {
        velocityParams.put(MESSAGE, "");
    }

    @Override
    protected void getVelocityParamsForEdit(Map<String, Object> velocityParams, AbstractDescriptor descriptor) {
        getVelocityParamsForView(velocityParams, descriptor);
    }

    @Override
    protected void getVelocityParamsForView(Map<String, Object> velocityParams, AbstractDescriptor descriptor) {
        velocityParams.put(MESSAGE, ((ValidatorDescriptor) descriptor).getArgs().get(MESSAGE));
    }

    @Override
    public Map<String, ?> getDescriptorParams(Map<String, Object> formParams) {
        return Map.of(MESSAGE, extractSingleParam(formParams, MESSAGE));
    }
}

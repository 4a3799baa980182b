package io.pipewright.jira.workflow;

import com.atlassian.jira.plugin.workflow.AbstractWorkflowPluginFactory;
import com.opensymphony.workflow.loader.AbstractDescriptor;
import java.util.Map;
import java.util.function.Function;

/** Turns what is chosen in the workflow editor into the only argument of a validator or function and back. */
abstract class OneArgumentFactory extends AbstractWorkflowPluginFactory {

    private final String argument;
    private final String proposed;
    private final Function<AbstractDescriptor, Map<?, ?>> stored;

    /**
     * @param proposed what the editor shows before anything is chosen
     * @param stored reads the arguments that stand in the workflow
     */
    OneArgumentFactory(String argument, String proposed, Function<AbstractDescriptor, Map<?, ?>> stored) {
        this.argument = argument;
        this.proposed = proposed;
        this.stored = stored;
    }

    @Override
    protected void getVelocityParamsForInput(Map<String, Object> velocityParams) {
        velocityParams.put(argument, proposed);
    }

    @Override
    protected void getVelocityParamsForEdit(Map<String, Object> velocityParams, AbstractDescriptor descriptor) {
        getVelocityParamsForView(velocityParams, descriptor);
    }

    @Override
    protected void getVelocityParamsForView(Map<String, Object> velocityParams, AbstractDescriptor descriptor) {
        velocityParams.put(argument, stored.apply(descriptor).get(argument));
    }

    @Override
    public Map<String, ?> getDescriptorParams(Map<String, Object> formParams) {
        return Map.of(argument, extractSingleParam(formParams, argument));
    }
}

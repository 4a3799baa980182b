package io.pipewright.jira.workflow;

import com.atlassian.jira.plugin.workflow.WorkflowPluginFunctionFactory;
import com.opensymphony.workflow.loader.FunctionDescriptor;

/** Turns the stage chosen in the workflow editor into the function's argument and back. */
public class StageEntryFunctionFactory extends OneArgumentFactory implements WorkflowPluginFunctionFactory {

    public StageEntryFunctionFactory() {
        super(StageEntryFunction.STAGE, "", descriptor -> ((FunctionDescriptor) descriptor).getArgs());
    }
}

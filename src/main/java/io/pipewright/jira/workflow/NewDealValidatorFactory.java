package io.pipewright.jira.workflow;

import com.atlassian.jira.plugin.workflow.WorkflowPluginValidatorFactory;
import com.opensymphony.workflow.loader.ValidatorDescriptor;

/** Turns the stage chosen in the workflow editor into the validator's argument and back. */
public class NewDealValidatorFactory extends OneArgumentFactory implements WorkflowPluginValidatorFactory {

    public NewDealValidatorFactory() {
        super(NewDealValidator.STAGE, "", descriptor -> ((ValidatorDescriptor) descriptor).getArgs());
    }
}

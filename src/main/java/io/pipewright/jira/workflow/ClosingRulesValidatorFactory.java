package io.pipewright.jira.workflow;

import com.atlassian.jira.plugin.workflow.WorkflowPluginValidatorFactory;
import com.opensymphony.workflow.loader.ValidatorDescriptor;

/** Turns what is chosen in the workflow editor into the validator's argument and back. */
public class ClosingRulesValidatorFactory extends OneArgumentFactory implements WorkflowPluginValidatorFactory {

    public ClosingRulesValidatorFactory() {
        super(ClosingRulesValidator.CLOSING, ClosingRulesValidator.LOSE, descriptor -> ((ValidatorDescriptor)
                        descriptor)
                .getArgs());
    }
}

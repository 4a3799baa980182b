package io.pipewright.jira.workflow;

import com.atlassian.jira.plugin.workflow.WorkflowPluginValidatorFactory;
import com.opensymphony.workflow.loader.ValidatorDescriptor;

/** Turns the stage chosen in the workflow editor into the validator's argument and back. */
public class ExitCriteriaValidatorFactory extends OneArgumentFactory implements WorkflowPluginValidatorFactory {

    public ExitCriteriaValidatorFactory() {
        super(ExitCriteriaValidator.GATE, "", descriptor -> ((ValidatorDescriptor) descriptor).getArgs());
    }
}

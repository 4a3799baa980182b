package io.pipewright.jira.workflow;

import com.atlassian.jira.plugin.workflow.WorkflowPluginConditionFactory;
import com.opensymphony.workflow.loader.ConditionDescriptor;

/** Turns the stage chosen in the workflow editor into the argument of a condition about the stage left, and back. */
public class StageLeftConditionFactory extends OneArgumentFactory implements WorkflowPluginConditionFactory {

    public StageLeftConditionFactory() {
        super(StageLeftCondition.STAGE, "", descriptor -> ((ConditionDescriptor) descriptor).getArgs());
    }
}

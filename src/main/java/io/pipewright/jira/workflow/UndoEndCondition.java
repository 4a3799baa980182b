package io.pipewright.jira.workflow;

import com.atlassian.jira.issue.Issue;
import com.opensymphony.module.propertyset.PropertySet;
import com.opensymphony.workflow.Condition;
import io.pipewright.jira.actor.CurrentActor;
import io.pipewright.stage.PipelineAccess;
import jakarta.inject.Inject;
import java.util.Map;

/** Lets only those who administer the project take back that a deal was won or lost. */
public class UndoEndCondition implements Condition {

    private final PipelineAccess access;
    private final CurrentActor current;

    @Inject
    public UndoEndCondition(PipelineAccess access, CurrentActor current) {
        this.access = access;
        this.current = current;
    }

    @Override
    @SuppressWarnings("rawtypes")
    public boolean passesCondition(Map transientVars, Map args, PropertySet properties) {
        Issue issue = (Issue) transientVars.get("issue");
        return access.mayAdminister(current.get(), issue.getProjectId());
    }
}

package io.pipewright.jira.page;

import com.atlassian.jira.project.Project;
import com.atlassian.plugin.web.Condition;
import io.pipewright.jira.actor.CurrentActor;
import jakarta.inject.Inject;
import java.util.Map;

/** Shows a link only in projects that have a pipeline. */
public class HasPipelineCondition implements Condition {

    private final PipelineReaders readers;
    private final CurrentActor current;

    @Inject
    public HasPipelineCondition(PipelineReaders readers, CurrentActor current) {
        this.readers = readers;
        this.current = current;
    }

    @Override
    public void init(Map<String, String> params) {
        // it has no parameters
    }

    @Override
    public boolean shouldDisplay(Map<String, Object> context) {
        return context.get("project") instanceof Project project && readers.mayRead(current.get(), project);
    }
}

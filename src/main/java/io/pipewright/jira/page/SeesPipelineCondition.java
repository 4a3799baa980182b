package io.pipewright.jira.page;

import com.atlassian.plugin.web.Condition;
import io.pipewright.jira.actor.CurrentActor;
import jakarta.inject.Inject;
import java.util.Map;

/** Shows a link only to those who may browse a project that has a pipeline. */
public class SeesPipelineCondition implements Condition {

    private final PipelineReaders readers;
    private final CurrentActor current;

    @Inject
    public SeesPipelineCondition(PipelineReaders readers, CurrentActor current) {
        this.readers = readers;
        this.current = current;
    }

    @Override
    public void init(Map<String, String> params) {
        // it has no parameters
    }

    @Override
    public boolean shouldDisplay(Map<String, Object> context) {
        return readers.isReader(current.get());
    }
}

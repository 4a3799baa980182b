package io.pipewright.jira.workflow;

import com.atlassian.jira.issue.Issue;
import io.pipewright.stage.Pipeline;
import io.pipewright.stage.Pipelines;
import java.util.Map;
import java.util.Optional;

/** The pipeline of an issue on a transition. Whoever asks first leaves it among the transition's variables, so that it is read once. */
final class PipelineOfTransition {

    private static final String KEY = "io.pipewright.pipeline";

    private PipelineOfTransition() {}

    @SuppressWarnings({"rawtypes", "unchecked"})
    static Optional<Pipeline> of(Map transientVars, Pipelines pipelines, Issue issue) {
        return (Optional<Pipeline>)
                transientVars.computeIfAbsent(KEY, first -> pipelines.ofProject(issue.getProjectId()));
    }
}

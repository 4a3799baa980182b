package io.pipewright.jira.rest;

import com.atlassian.jira.project.Project;
import io.pipewright.deal.Scope;
import io.pipewright.jira.i18n.Sentences;
import io.pipewright.kernel.Actor;
import io.pipewright.kernel.Reason;
import io.pipewright.stage.Pipeline;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * What stages are called in figures. Where several pipelines count, a stage that not all of them have says whose it is, by
 * the projects that the reader may browse.
 */
public final class StageLabels {

    private static final int NAMED = 2;

    private final Sentences to;
    private final StageNames names;
    private final List<PipelineOfProject> pipelines;

    private record PipelineOfProject(Pipeline pipeline, Project project) {}

    /** For figures about a scope. */
    public StageLabels(
            Sentences to,
            Actor actor,
            StageNames names,
            BrowsableProjects projects,
            Scope scope,
            Collection<Pipeline> ofAll) {
        this.to = to;
        this.names = names;
        this.pipelines = ofAll.stream()
                .filter(pipeline -> scope.projects().test(pipeline.projectId()))
                .flatMap(
                        (Pipeline pipeline) -> projects
                                .find(actor, pipeline.projectId())
                                .map(project -> new PipelineOfProject(pipeline, project))
                                .stream())
                .toList();
    }

    /** Whether a pipeline that the reader may know of has the stage. */
    public boolean knows(String key) {
        return pipelines.stream().anyMatch(some -> some.pipeline().stage(key).isPresent());
    }

    /** The name of the stage with this key. */
    public String of(String key) {
        List<PipelineOfProject> having = pipelines.stream()
                .filter(some -> some.pipeline().stage(key).isPresent())
                .toList();
        String name = name(key, having);
        return having.size() == pipelines.size() ? name : to.text(of(name, having));
    }

    /** As its status is called; where pipelines call the status differently, by all these names. */
    private String name(String key, List<PipelineOfProject> having) {
        String known = having.stream()
                .map(some -> some.pipeline().stage(key).flatMap(names::ofStatus))
                .flatMap(Optional::stream)
                .distinct()
                .collect(Collectors.joining(" / "));
        return known.isEmpty() ? key : known;
    }

    private static Reason of(String name, List<PipelineOfProject> having) {
        String projects = having.stream()
                .map(some -> some.project().getName())
                .sorted()
                .limit(NAMED)
                .collect(Collectors.joining(", "));
        int more = having.size() - NAMED;
        return more > 0
                ? Reason.of("pipewright.forecast.group.stage-of-more", name, projects, more)
                : Reason.of("pipewright.forecast.group.stage-of", name, projects);
    }
}

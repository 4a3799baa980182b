package io.pipewright.jira.forecast;

import com.atlassian.jira.project.Project;
import io.pipewright.deal.Scope;
import io.pipewright.forecast.Forecast;
import io.pipewright.jira.i18n.Sentences;
import io.pipewright.jira.rest.StageNames;
import io.pipewright.kernel.Actor;
import io.pipewright.kernel.Reason;
import io.pipewright.stage.Pipeline;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * What the lines of a forecast by stage are called. Where several pipelines count, a stage that not all of them have says whose it is, by
 * the projects that the reader may browse.
 */
final class StageLabels {

    private static final int NAMED = 2;

    private final Sentences to;
    private final StageNames names;
    private final List<PipelineOfProject> pipelines;

    private record PipelineOfProject(Pipeline pipeline, Project project) {}

    StageLabels(Sentences to, Actor actor, StageNames names, BrowsableProjects projects, Forecast forecast) {
        this.to = to;
        this.names = names;
        Scope scope = forecast.request().scope();
        this.pipelines = forecast.pipelines().stream()
                .filter(pipeline -> scope.projects().test(pipeline.projectId()))
                .flatMap(
                        (Pipeline pipeline) -> projects
                                .find(actor, pipeline.projectId())
                                .map(project -> new PipelineOfProject(pipeline, project))
                                .stream())
                .toList();
    }

    String of(String key) {
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

package io.pipewright.jira.page;

import com.atlassian.jira.project.Project;
import io.pipewright.jira.rest.BrowsableProjects;
import io.pipewright.kernel.Actor;
import io.pipewright.stage.Pipelines;
import jakarta.inject.Inject;
import jakarta.inject.Named;

/** Who finds something on the page of the pipeline: whoever may browse a project that has one. */
@Named
public class PipelineReaders {

    private final Pipelines pipelines;
    private final BrowsableProjects projects;

    @Inject
    public PipelineReaders(Pipelines pipelines, BrowsableProjects projects) {
        this.pipelines = pipelines;
        this.projects = projects;
    }

    /** Whether the user may browse any project that has a pipeline. */
    boolean isReader(Actor actor) {
        return pipelines.any(project -> projects.find(actor, project).isPresent());
    }

    /** Whether the project has a pipeline that the user may see. */
    boolean mayRead(Actor actor, Project project) {
        return pipelines.exists(project.getId())
                && projects.find(actor, project.getId()).isPresent();
    }
}

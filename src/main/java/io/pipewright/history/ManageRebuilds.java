package io.pipewright.history;

import io.pipewright.history.RebuildProjects.ProjectName;
import io.pipewright.kernel.Actor;
import io.pipewright.kernel.Conflict;
import io.pipewright.kernel.NotFound;
import io.pipewright.kernel.NotPermitted;
import io.pipewright.kernel.Reason;
import io.pipewright.stage.Pipeline;
import io.pipewright.stage.PipelineAccess;
import io.pipewright.stage.Pipelines;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Use case: those who administer a project see how far the rebuild of its history has come, and start another one. */
public final class ManageRebuilds {

    /** A project, its last rebuild, and how far its history has been compared with Jira. */
    public record ProjectRebuild(ProjectName project, RebuildProgress progress, CatchUp catchUp) {}

    /** Each reads all changelogs of the project. */
    private static final Duration BETWEEN_REBUILDS = Duration.ofMinutes(1);

    private final Pipelines pipelines;
    private final PipelineAccess access;
    private final RebuildProjects projects;
    private final Rebuilds rebuilds;
    private final CatchUps catchUps;
    private final UnreadableRows unreadable;

    public ManageRebuilds(
            Pipelines pipelines,
            PipelineAccess access,
            RebuildProjects projects,
            Rebuilds rebuilds,
            CatchUps catchUps,
            UnreadableRows unreadable) {
        this.pipelines = pipelines;
        this.access = access;
        this.projects = projects;
        this.rebuilds = rebuilds;
        this.catchUps = catchUps;
        this.unreadable = unreadable;
    }

    /** Every project with a pipeline that the user administers, by name. */
    public List<ProjectRebuild> all(Actor actor) {
        return pipelines.all().stream()
                .map(Pipeline::projectId)
                .filter(id -> access.mayAdminister(actor, id))
                .map(projects::name)
                .flatMap(Optional::stream)
                .sorted(Comparator.comparing(ProjectName::name))
                .map(this::withProgress)
                .toList();
    }

    /**
     * How far the last rebuild of a project has come.
     *
     * @throws NotFound when the project does not exist, has no pipeline or is not visible to the user: nobody learns which
     * @throws NotPermitted for whoever sees the project and does not administer it
     */
    public ProjectRebuild of(Actor actor, long projectId) {
        return withProgress(administered(actor, projectId));
    }

    /**
     * Starts a rebuild, unless one waits already.
     *
     * @throws NotFound and NotPermitted as {@link #of}
     * @throws Conflict when somebody asked for one less than a minute ago, unless that one was interrupted
     */
    public ProjectRebuild start(Actor actor, long projectId) {
        ProjectName project = administered(actor, projectId);
        requirePause(actor, projectId);
        rebuilds.start(projectId, actor.stamp());
        return withProgress(project);
    }

    /**
     * The rows of the app's tables that cannot be read, by table.
     *
     * @throws NotPermitted for whoever administers no project with a pipeline
     */
    public List<UnreadableRows.OfTable> unreadable(Actor actor) {
        if (pipelines.all().stream().noneMatch(pipeline -> access.mayAdminister(actor, pipeline.projectId()))) {
            throw new NotPermitted(Reason.of("pipewright.history.not-permitted"));
        }
        return unreadable.all();
    }

    private void requirePause(Actor actor, long projectId) {
        rebuilds.lastAsked(projectId)
                .filter(asked -> rebuilds.progress(projectId).state() != RebuildProgress.State.INTERRUPTED)
                .map(asked -> Duration.between(actor.now(), asked.plus(BETWEEN_REBUILDS)))
                .filter(left -> !left.isNegative() && !left.isZero())
                .ifPresent(left -> {
                    throw new Conflict(Reason.of("pipewright.history.too-soon", left.toSeconds() + 1));
                });
    }

    private ProjectName administered(Actor actor, long projectId) {
        ProjectName project = projects.name(projectId)
                .filter(found -> pipelines.exists(projectId))
                .orElseThrow(ManageRebuilds::notFound);
        if (access.mayAdminister(actor, projectId)) {
            return project;
        }
        if (projects.mayBrowse(actor, projectId)) {
            throw new NotPermitted(Reason.of("pipewright.history.not-permitted"));
        }
        throw notFound();
    }

    private static NotFound notFound() {
        return new NotFound(Reason.of("pipewright.history.no-project"));
    }

    private ProjectRebuild withProgress(ProjectName project) {
        return new ProjectRebuild(project, rebuilds.progress(project.id()), catchUps.of(project.id()));
    }
}

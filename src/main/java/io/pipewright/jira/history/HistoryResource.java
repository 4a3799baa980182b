package io.pipewright.jira.history;

import com.atlassian.jira.permission.ProjectPermissions;
import com.atlassian.jira.project.Project;
import com.atlassian.jira.project.ProjectManager;
import com.atlassian.jira.security.JiraAuthenticationContext;
import com.atlassian.jira.security.PermissionManager;
import com.atlassian.plugins.rest.api.security.annotation.LicensedOnly;
import io.pipewright.jira.i18n.Messages;
import io.pipewright.jira.rest.RestErrors;
import io.pipewright.kernel.Actor;
import io.pipewright.kernel.EnumCode;
import io.pipewright.kernel.NotPermitted;
import io.pipewright.kernel.Reason;
import io.pipewright.stage.Pipeline;
import io.pipewright.stage.PipelineAccess;
import io.pipewright.stage.Pipelines;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;

/** Rebuilds of the history of deals, for those who administer the project. */
@Named
@LicensedOnly
@Path("/history")
@Produces(MediaType.APPLICATION_JSON)
public class HistoryResource {

    private static final String ID = "{projectId: [0-9]{1,18}}";

    private final RebuildRunner runner;
    private final RebuildProgresses progresses;
    private final Pipelines pipelines;
    private final PipelineAccess access;
    private final ProjectManager projects;
    private final PermissionManager permissions;
    private final JiraAuthenticationContext authentication;
    private final Messages messages;
    private final RestErrors errors;

    @Inject
    public HistoryResource(
            RebuildRunner runner,
            RebuildProgresses progresses,
            Pipelines pipelines,
            PipelineAccess access,
            ProjectManager projects,
            PermissionManager permissions,
            JiraAuthenticationContext authentication,
            Messages messages,
            RestErrors errors) {
        this.runner = runner;
        this.progresses = progresses;
        this.pipelines = pipelines;
        this.access = access;
        this.projects = projects;
        this.permissions = permissions;
        this.authentication = authentication;
        this.messages = messages;
        this.errors = errors;
    }

    /** Every project with a pipeline that the user administers. */
    @GET
    public Response all() {
        return errors.answer(this::administered);
    }

    @GET
    @Path("/" + ID)
    public Response progress(@PathParam("projectId") long projectId) {
        return ofProject(projectId, this::json);
    }

    @POST
    @Path("/" + ID + "/rebuild")
    public Response rebuild(@PathParam("projectId") long projectId) {
        return ofProject(projectId, project -> {
            runner.start(projectId);
            return json(project);
        });
    }

    private List<HistoryJson> administered(Actor actor) {
        return pipelines.all().stream()
                .map(Pipeline::projectId)
                .filter(id -> access.mayAdminister(actor, id))
                .map(projects::getProjectObj)
                .filter(Objects::nonNull)
                .sorted(Comparator.comparing(Project::getName))
                .map(this::json)
                .toList();
    }

    private Response ofProject(long projectId, Function<Project, HistoryJson> work) {
        return errors.respond(actor -> {
            Project project = projects.getProjectObj(projectId);
            boolean administers = access.mayAdminister(actor, projectId);
            if (project == null || pipelines.ofProject(projectId).isEmpty() || (!administers && !mayBrowse(project))) {
                return notFound();
            }
            if (!administers) {
                throw new NotPermitted(Reason.of("pipewright.history.not-permitted"));
            }
            return Response.ok(work.apply(project), MediaType.APPLICATION_JSON_TYPE)
                    .build();
        });
    }

    private boolean mayBrowse(Project project) {
        return permissions.hasPermission(ProjectPermissions.BROWSE_PROJECTS, project, authentication.getLoggedInUser());
    }

    private Response notFound() {
        return Response.status(Response.Status.NOT_FOUND)
                .type(MediaType.APPLICATION_JSON_TYPE)
                .entity(new RestErrors.ErrorsJson(List.of(messages.text("pipewright.history.no-project")), Map.of()))
                .build();
    }

    private HistoryJson json(Project project) {
        RebuildProgress progress = progresses.of(project.getId());
        boolean never = progress.state() == RebuildProgress.State.NEVER;
        boolean failed = progress.state() == RebuildProgress.State.FAILED;
        String state = runner.isWaiting(project.getId()) ? "waiting" : EnumCode.of(progress.state());
        return new HistoryJson(
                project.getId(),
                project.getKey(),
                project.getName(),
                state,
                progress.done(),
                progress.total(),
                never ? null : progress.started().toString(),
                failed ? progress.problem() : null);
    }
}

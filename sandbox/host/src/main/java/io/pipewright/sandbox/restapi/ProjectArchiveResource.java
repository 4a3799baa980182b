package io.pipewright.sandbox.restapi;

import com.atlassian.jira.permission.ProjectPermissions;
import com.atlassian.jira.project.Project;
import io.pipewright.sandbox.search.Archive;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;

/** {@code archive} and {@code restore} of a project, by who administers it. */
@Path("project/{key}/{change: archive|restore}")
public final class ProjectArchiveResource {

    private final ProjectFinder projects;
    private final Archive archive;

    ProjectArchiveResource(ProjectFinder projects, Archive archive) {
        this.projects = projects;
        this.archive = archive;
    }

    @PUT
    public Response change(@PathParam("key") String key, @PathParam("change") String change) {
        boolean archived = change.equals("archive");
        Project project = projects.byIdOrKey(key, ProjectPermissions.ADMINISTER_PROJECTS)
                .orElseThrow(() -> Answers.refused(404, "No project could be found with key '" + key + "'."));
        archive.setProject(project.getId(), archived);
        return archived ? Answers.empty() : Response.accepted().build();
    }
}

package io.pipewright.jira.rest;

import com.atlassian.jira.permission.ProjectPermissions;
import com.atlassian.jira.project.Project;
import com.atlassian.jira.project.ProjectManager;
import com.atlassian.jira.security.PermissionManager;
import io.pipewright.jira.actor.JiraUsers;
import io.pipewright.kernel.Actor;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Optional;

/** The projects that somebody may know of. Jira answers from its caches, so that asking costs no query. */
@Named
public class BrowsableProjects {

    private final ProjectManager projects;
    private final PermissionManager permissions;
    private final JiraUsers users;

    @Inject
    public BrowsableProjects(ProjectManager projects, PermissionManager permissions, JiraUsers users) {
        this.projects = projects;
        this.permissions = permissions;
        this.users = users;
    }

    /** Empty when there is no such project or the user may not browse it. */
    public Optional<Project> find(Actor actor, long id) {
        return Optional.ofNullable(projects.getProjectObj(id))
                .filter(project ->
                        permissions.hasPermission(ProjectPermissions.BROWSE_PROJECTS, project, users.of(actor)));
    }
}

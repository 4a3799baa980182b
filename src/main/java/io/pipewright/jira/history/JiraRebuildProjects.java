package io.pipewright.jira.history;

import com.atlassian.jira.permission.ProjectPermissions;
import com.atlassian.jira.project.Project;
import com.atlassian.jira.project.ProjectManager;
import com.atlassian.jira.security.PermissionManager;
import io.pipewright.history.RebuildProjects;
import io.pipewright.jira.actor.JiraUsers;
import io.pipewright.kernel.Actor;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Optional;

/** Jira's projects, by Jira's own permissions. */
@Named
public class JiraRebuildProjects implements RebuildProjects {

    private final ProjectManager projects;
    private final PermissionManager permissions;
    private final JiraUsers users;

    @Inject
    public JiraRebuildProjects(ProjectManager projects, PermissionManager permissions, JiraUsers users) {
        this.projects = projects;
        this.permissions = permissions;
        this.users = users;
    }

    @Override
    public Optional<ProjectName> name(long projectId) {
        return find(projectId).map(project -> new ProjectName(project.getId(), project.getKey(), project.getName()));
    }

    @Override
    public boolean mayBrowse(Actor actor, long projectId) {
        return find(projectId)
                .filter(project ->
                        permissions.hasPermission(ProjectPermissions.BROWSE_PROJECTS, project, users.of(actor)))
                .isPresent();
    }

    private Optional<Project> find(long projectId) {
        return Optional.ofNullable(projects.getProjectObj(projectId));
    }
}

package io.pipewright.jira.deal;

import com.atlassian.jira.permission.GlobalPermissionKey;
import com.atlassian.jira.permission.ProjectPermissions;
import com.atlassian.jira.project.Project;
import com.atlassian.jira.project.ProjectManager;
import com.atlassian.jira.security.GlobalPermissionManager;
import com.atlassian.jira.security.PermissionManager;
import com.atlassian.jira.user.ApplicationUser;
import io.pipewright.jira.actor.JiraUsers;
import io.pipewright.kernel.Actor;
import io.pipewright.money.RatesAccess;
import io.pipewright.stage.PipelineAccess;
import jakarta.inject.Inject;
import jakarta.inject.Named;

/** Jira administrators and the administrators of a project shape its sales process; Jira administrators enter rates of exchange. */
@Named
public class JiraPipelineAccess implements PipelineAccess, RatesAccess {

    private final JiraUsers users;
    private final PermissionManager permissions;
    private final GlobalPermissionManager globalPermissions;
    private final ProjectManager projects;

    @Inject
    public JiraPipelineAccess(
            JiraUsers users,
            PermissionManager permissions,
            GlobalPermissionManager globalPermissions,
            ProjectManager projects) {
        this.users = users;
        this.permissions = permissions;
        this.globalPermissions = globalPermissions;
        this.projects = projects;
    }

    @Override
    public boolean mayAdminister(Actor actor, long projectId) {
        ApplicationUser user = users.of(actor);
        Project project = projects.getProjectObj(projectId);
        return user != null
                && project != null
                && (administersJira(actor)
                        || permissions.hasPermission(ProjectPermissions.ADMINISTER_PROJECTS, project, user));
    }

    @Override
    public boolean mayEnterRates(Actor actor) {
        return administersJira(actor);
    }

    /** Whether this user is a Jira administrator. */
    public boolean administersJira(Actor actor) {
        ApplicationUser user = users.of(actor);
        return user != null && globalPermissions.hasPermission(GlobalPermissionKey.ADMINISTER, user);
    }
}

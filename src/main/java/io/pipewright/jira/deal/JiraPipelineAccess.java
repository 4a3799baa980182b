package io.pipewright.jira.deal;

import com.atlassian.jira.permission.GlobalPermissionKey;
import com.atlassian.jira.permission.ProjectPermissions;
import com.atlassian.jira.project.Project;
import com.atlassian.jira.project.ProjectManager;
import com.atlassian.jira.security.GlobalPermissionManager;
import com.atlassian.jira.security.JiraAuthenticationContext;
import com.atlassian.jira.security.PermissionManager;
import com.atlassian.jira.user.ApplicationUser;
import io.pipewright.stage.PipelineAccess;
import jakarta.inject.Inject;
import jakarta.inject.Named;

/** Jira administrators and the administrators of a project shape its sales process. */
@Named
public class JiraPipelineAccess implements PipelineAccess {

    private final JiraAuthenticationContext authentication;
    private final PermissionManager permissions;
    private final GlobalPermissionManager globalPermissions;
    private final ProjectManager projects;

    @Inject
    public JiraPipelineAccess(
            JiraAuthenticationContext authentication,
            PermissionManager permissions,
            GlobalPermissionManager globalPermissions,
            ProjectManager projects) {
        this.authentication = authentication;
        this.permissions = permissions;
        this.globalPermissions = globalPermissions;
        this.projects = projects;
    }

    @Override
    public boolean mayAdminister(long projectId) {
        ApplicationUser user = authentication.getLoggedInUser();
        Project project = projects.getProjectObj(projectId);
        return user != null
                && project != null
                && (administersJira()
                        || permissions.hasPermission(ProjectPermissions.ADMINISTER_PROJECTS, project, user));
    }

    /** Whether the current user is a Jira administrator. */
    public boolean administersJira() {
        ApplicationUser user = authentication.getLoggedInUser();
        return user != null && globalPermissions.hasPermission(GlobalPermissionKey.ADMINISTER, user);
    }
}

package io.pipewright.jira.deal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import com.atlassian.jira.permission.GlobalPermissionKey;
import com.atlassian.jira.permission.ProjectPermissions;
import com.atlassian.jira.project.Project;
import com.atlassian.jira.project.ProjectManager;
import com.atlassian.jira.security.GlobalPermissionManager;
import com.atlassian.jira.security.JiraAuthenticationContext;
import com.atlassian.jira.security.PermissionManager;
import com.atlassian.jira.user.ApplicationUser;
import io.pipewright.deal.Deal;
import io.pipewright.deal.DealBuilder;
import org.junit.Before;
import org.junit.Test;

public class JiraDealAccessTest {

    private final JiraAuthenticationContext authentication = mock(JiraAuthenticationContext.class);
    private final PermissionManager permissions = mock(PermissionManager.class);
    private final GlobalPermissionManager globalPermissions = mock(GlobalPermissionManager.class);
    private final ProjectManager projects = mock(ProjectManager.class);
    private final ApplicationUser user = mock(ApplicationUser.class);
    private final Project project = mock(Project.class);
    private final Deal deal = DealBuilder.aDeal().build();
    private final JiraDealAccess access = new JiraDealAccess(
            null,
            null,
            permissions,
            new JiraPipelineAccess(authentication, permissions, globalPermissions, projects),
            authentication,
            null,
            null,
            null,
            null);

    @Before
    public void logIn() {
        when(authentication.getLoggedInUser()).thenReturn(user);
        when(projects.getProjectObj(deal.projectId())).thenReturn(project);
    }

    @Test
    public void whoAdministersTheProjectMayWaive_andOthersMayNot() {
        assertThat(access.mayWaive(deal)).isFalse();
        when(permissions.hasPermission(ProjectPermissions.ADMINISTER_PROJECTS, project, user))
                .thenReturn(true);
        assertThat(access.mayWaive(deal)).isTrue();
    }

    @Test
    public void whoAdministersJiraMayWaiveToo() {
        when(globalPermissions.hasPermission(GlobalPermissionKey.ADMINISTER, user))
                .thenReturn(true);
        assertThat(access.mayWaive(deal)).isTrue();
    }
}

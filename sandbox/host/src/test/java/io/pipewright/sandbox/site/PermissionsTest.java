package io.pipewright.sandbox.site;

import static com.atlassian.jira.permission.ProjectPermissions.ADMINISTER_PROJECTS;
import static com.atlassian.jira.permission.ProjectPermissions.BROWSE_PROJECTS;
import static com.atlassian.jira.permission.ProjectPermissions.EDIT_ISSUES;
import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import com.atlassian.jira.bc.project.ProjectCreationData;
import com.atlassian.jira.issue.Issue;
import com.atlassian.jira.project.Project;
import com.atlassian.jira.user.ApplicationUser;
import io.pipewright.sandbox.site.Visibility.VisibleProject;
import java.util.Set;
import org.junit.Test;

public class PermissionsTest {

    private static final long OWN_SCHEME = 77;
    private static final long SECURITY = 5;

    private final Site site = TestSite.seeded();
    private final Permissions permissions = site.permissions();
    private final Project project = project();

    @Test
    public void theDefaultScheme_letsSalesIn_andTheOutsiderSeesNothing() {
        Issue issue = issue("rep1", "rep2", null);

        assertThat(permissions.hasPermission(EDIT_ISSUES, issue, user("manager")))
                .isTrue();
        assertThat(permissions.hasPermission(BROWSE_PROJECTS, issue, user("outsider")))
                .isFalse();
        assertThat(permissions.hasPermission(BROWSE_PROJECTS, issue, null)).isFalse();
        assertThat(permissions.getProjects(BROWSE_PROJECTS, user("outsider"))).isEmpty();
        assertThat(permissions.projectsOf(user("outsider"))).isEmpty();
        assertThat(permissions.projectsOf(user("rep1")))
                .containsExactly(new VisibleProject(project.getId(), true, false, false, Set.of()));
    }

    @Test
    public void theProjectLeadAdministersTheProject_andAnotherRepDoesNot() {
        assertThat(permissions.hasPermission(ADMINISTER_PROJECTS, project, user("manager")))
                .isTrue();
        assertThat(permissions.hasPermission(ADMINISTER_PROJECTS, project, user("rep1")))
                .isFalse();
    }

    @Test
    public void anInactiveUserHasNoPermission() {
        site.users().setActive(user("rep1"), false);

        assertThat(permissions.hasPermission(BROWSE_PROJECTS, project, user("rep1")))
                .isFalse();
    }

    @Test
    public void whoMayBrowseOnlyOwnIssues_hasAnIssueSpecificPermission() {
        ownScheme();
        site.permissionSchemes().grant(OWN_SCHEME, BROWSE_PROJECTS, Holder.reporter());
        site.permissionSchemes().grant(OWN_SCHEME, BROWSE_PROJECTS, Holder.assignee());

        assertThat(permissions.hasPermission(BROWSE_PROJECTS, issue("rep1", "rep2", null), user("rep1")))
                .isTrue();
        assertThat(permissions.hasPermission(BROWSE_PROJECTS, issue("rep1", "rep2", null), user("rep2")))
                .isTrue();
        assertThat(permissions.hasPermission(BROWSE_PROJECTS, issue("rep1", "rep2", null), user("manager")))
                .isFalse();
        assertThat(permissions.hasPermission(BROWSE_PROJECTS, project, user("manager")))
                .isTrue();
        assertThat(permissions.hasPermission(BROWSE_PROJECTS, project, null)).isFalse();
        assertThat(permissions.projectsOf(user("rep1")))
                .containsExactly(new VisibleProject(project.getId(), false, true, true, Set.of()));
    }

    @Test
    public void aSecurityLevelHidesTheIssue_forEveryPermission_evenFromAdministrators() {
        long level = level(Holder.user(user("rep1").getKey()));

        assertThat(permissions.hasPermission(BROWSE_PROJECTS, issue("rep2", "rep2", level), user("rep1")))
                .isTrue();
        assertThat(permissions.hasPermission(EDIT_ISSUES, issue("rep2", "rep2", level), user("rep2")))
                .isFalse();
        assertThat(permissions.hasPermission(BROWSE_PROJECTS, issue("rep2", "rep2", level), user("admin")))
                .isFalse();
        assertThat(permissions.projectsOf(user("rep1")))
                .containsExactly(new VisibleProject(project.getId(), true, false, false, Set.of(level)));
    }

    @Test
    public void theLevelAloneGivesNoPermission() {
        long level = level(Holder.anyone());

        assertThat(permissions.hasPermission(BROWSE_PROJECTS, issue("rep1", "rep1", level), user("outsider")))
                .isFalse();
    }

    @Test
    public void aLevelForReporters_isAnEntryOfItsOwn() {
        long level = level(Holder.reporter());

        assertThat(permissions.hasPermission(BROWSE_PROJECTS, issue("rep1", "rep2", level), user("rep1")))
                .isTrue();
        assertThat(permissions.hasPermission(BROWSE_PROJECTS, issue("rep1", "rep2", level), user("rep2")))
                .isFalse();
        assertThat(permissions.projectsOf(user("rep1")))
                .containsExactly(
                        new VisibleProject(project.getId(), true, false, false, Set.of()),
                        new VisibleProject(project.getId(), false, true, false, Set.of(level)));
    }

    @Test
    public void anybodyAndAnybodyLoggedIn_areDifferent() {
        ownScheme();
        site.permissionSchemes().grant(OWN_SCHEME, BROWSE_PROJECTS, Holder.loggedIn());
        assertThat(permissions.hasPermission(BROWSE_PROJECTS, project, user("outsider")))
                .isTrue();
        assertThat(permissions.hasPermission(BROWSE_PROJECTS, project, null)).isFalse();

        site.permissionSchemes().grant(OWN_SCHEME, BROWSE_PROJECTS, Holder.anyone());
        assertThat(permissions.hasPermission(BROWSE_PROJECTS, project, null)).isTrue();
        site.permissionSchemes().revoke(OWN_SCHEME, BROWSE_PROJECTS);
        assertThat(permissions.hasPermission(BROWSE_PROJECTS, project, user("admin")))
                .isFalse();
    }

    private Project project() {
        long id = site.projectCreation()
                .create(new ProjectCreationData.Builder()
                        .withName("Sales")
                        .withKey("SALES")
                        .withLead(user("manager"))
                        .withType("business")
                        .build());
        return site.projects().getProjectObj(id);
    }

    private void ownScheme() {
        site.projectTable().setPermissionScheme(project.getId(), OWN_SCHEME);
    }

    private long level(Holder holder) {
        site.projectTable().setSecurityScheme(project.getId(), SECURITY);
        long id = site.securitySchemes().createLevel(SECURITY, "Level", "").id();
        site.securitySchemes().grant(id, holder);
        return id;
    }

    private Issue issue(String reporter, String assignee, Long level) {
        Issue issue = mock(Issue.class);
        when(issue.getProjectId()).thenReturn(project.getId());
        when(issue.getReporterId()).thenReturn(user(reporter).getKey());
        when(issue.getAssigneeId()).thenReturn(user(assignee).getKey());
        when(issue.getSecurityLevelId()).thenReturn(level);
        return issue;
    }

    private ApplicationUser user(String name) {
        return site.users().getUserByName(name);
    }
}

package io.pipewright.jira.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import com.atlassian.jira.permission.ProjectPermissions;
import com.atlassian.jira.project.Project;
import com.atlassian.jira.project.ProjectManager;
import com.atlassian.jira.security.PermissionManager;
import io.pipewright.jira.actor.CurrentActor;
import io.pipewright.jira.actor.JiraUsers;
import io.pipewright.jira.actor.Present;
import io.pipewright.jira.rest.BrowsableProjects;
import io.pipewright.kernel.Actors;
import io.pipewright.stage.InMemoryPipelines;
import io.pipewright.stage.PipelineFixture;
import io.pipewright.stage.PipelineTemplate;
import java.util.Map;
import org.junit.Test;

/** Sales in Jira's navigation, and Pipeline in the sidebar of a project. */
public class NavigationTest {

    private static final long SALES = 10_000;
    private static final long SUPPORT = 10_001;

    private final InMemoryPipelines pipelines = new InMemoryPipelines();
    private final ProjectManager projects = mock(ProjectManager.class);
    private final PermissionManager permissions = mock(PermissionManager.class);
    private final CurrentActor current = Present.of(Actors.rep("2026-11-27T03:00:00Z", "Asia/Seoul"));
    private final PipelineReaders readers =
            new PipelineReaders(pipelines, new BrowsableProjects(projects, permissions, mock(JiraUsers.class)));

    private Project project(long id, boolean mayBrowse) {
        Project project = mock(Project.class);
        when(project.getId()).thenReturn(id);
        when(projects.getProjectObj(id)).thenReturn(project);
        when(permissions.hasPermission(eq(ProjectPermissions.BROWSE_PROJECTS), eq(project), any()))
                .thenReturn(mayBrowse);
        return project;
    }

    private void hasPipeline(long project) {
        pipelines.save(PipelineFixture.pipelineOf(PipelineTemplate.CLASSIC, project));
    }

    private boolean sales() {
        return new SeesPipelineCondition(readers, current).shouldDisplay(Map.of());
    }

    private boolean pipelineOf(Project project) {
        return new HasPipelineCondition(readers, current).shouldDisplay(Map.of("project", project));
    }

    @Test
    public void whoeverMayBrowseAProjectWithAPipeline_seesSales() {
        project(SALES, true);
        hasPipeline(SALES);

        assertThat(sales()).isTrue();
    }

    @Test
    public void whoeverMayBrowseOnlyOtherProjects_doesNotSeeSales() {
        project(SALES, false);
        project(SUPPORT, true);
        hasPipeline(SALES);

        assertThat(sales()).isFalse();
    }

    @Test
    public void aPipelineOfAProjectThatIsGone_isNoReasonForSales() {
        hasPipeline(SALES);

        assertThat(sales()).isFalse();
    }

    @Test
    public void onlyAProjectWithAPipeline_hasOneInItsSidebar() {
        Project sales = project(SALES, true);
        Project support = project(SUPPORT, true);
        hasPipeline(SALES);

        assertThat(pipelineOf(sales)).isTrue();
        assertThat(pipelineOf(support)).isFalse();
        assertThat(new HasPipelineCondition(readers, current).shouldDisplay(Map.of()))
                .isFalse();
    }

    @Test
    public void thePipelineOfAProjectThatTheUserMayNotBrowse_isNotThere() {
        Project hidden = project(SALES, false);
        hasPipeline(SALES);

        assertThat(pipelineOf(hidden)).isFalse();
    }

    @Test
    public void theLinkOfASidebar_narrowsThePageToItsProject() {
        ProjectScopeContext link = new ProjectScopeContext();

        assertThat(link.getContextMap(Map.of("project", project(SALES, true), "user", "mina")))
                .containsEntry("pipewrightScope", "projects:10000")
                .containsEntry("user", "mina");
        assertThat(link.getContextMap(Map.of())).isEmpty();
    }
}

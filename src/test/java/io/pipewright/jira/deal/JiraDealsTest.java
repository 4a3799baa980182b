package io.pipewright.jira.deal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyString;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.times;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.verifyNoMoreInteractions;
import static org.mockito.Mockito.when;

import com.atlassian.jira.bc.issue.IssueService;
import com.atlassian.jira.issue.CustomFieldManager;
import com.atlassian.jira.issue.MutableIssue;
import com.atlassian.jira.permission.ProjectPermissions;
import com.atlassian.jira.security.PermissionManager;
import com.atlassian.jira.user.ApplicationUser;
import com.atlassian.jira.user.util.UserManager;
import com.atlassian.jira.util.SimpleErrorCollection;
import io.pipewright.jira.actor.JiraUsers;
import io.pipewright.jira.field.DealReader;
import io.pipewright.jira.field.JiraDealFields;
import io.pipewright.jira.setup.InMemorySetupItems;
import io.pipewright.jira.store.SetupItems;
import io.pipewright.kernel.Actor;
import io.pipewright.kernel.Actors;
import io.pipewright.kernel.NotFound;
import io.pipewright.money.InMemoryReportingCurrency;
import io.pipewright.stage.DealForUser;
import io.pipewright.stage.InMemoryPipelines;
import io.pipewright.stage.PipelineFixture;
import io.pipewright.stage.PipelineTemplate;
import java.sql.Timestamp;
import java.time.Instant;
import org.junit.Before;
import org.junit.Test;

public class JiraDealsTest {

    private static final long PROJECT = 10000;
    private final Actor rep = Actors.rep("2026-01-10T03:00:00Z", "Asia/Seoul");
    private final IssueService issues = mock(IssueService.class);
    private final PermissionManager permissions = mock(PermissionManager.class);
    private final UserManager users = mock(UserManager.class);
    private final ApplicationUser user = mock(ApplicationUser.class);
    private final InMemoryPipelines pipelines = new InMemoryPipelines();
    private final InMemorySetupItems items = new InMemorySetupItems();
    private final MutableIssue issue = mock(MutableIssue.class);
    private boolean administers;
    private final JiraDeals deals = new JiraDeals(
            issues,
            permissions,
            (actor, projectId) -> administers,
            new JiraUsers(users),
            pipelines,
            items,
            new DealReader(new JiraDealFields(items, mock(CustomFieldManager.class)), new InMemoryReportingCurrency()));

    @Before
    public void anIssueThatIsADeal() {
        items.remember(SetupItems.ISSUE_TYPE, "10500");
        pipelines.save(PipelineFixture.pipelineOf(PipelineTemplate.THE_MODEL, PROJECT));
        when(users.getUserByKey("rep")).thenReturn(user);
        when(issue.getId()).thenReturn(1L);
        when(issue.getKey()).thenReturn("SALES-1");
        when(issue.getSummary()).thenReturn("<script>alert(1)</script>");
        when(issue.getProjectId()).thenReturn(PROJECT);
        when(issue.getStatusId()).thenReturn("10001");
        when(issue.getIssueTypeId()).thenReturn("10500");
        when(issue.getCreated()).thenReturn(Timestamp.from(Instant.parse("2026-01-05T00:00:00Z")));
        when(issues.getIssue(user, "SALES-1")).thenReturn(new IssueService.IssueResult(issue));
        SimpleErrorCollection hidden = new SimpleErrorCollection();
        hidden.addErrorMessage("hidden");
        when(issues.getIssue(eq(user), eq("SALES-2"))).thenReturn(new IssueService.IssueResult(null, hidden));
    }

    @Test
    public void aDealIsFoundWithItsPipelineAndStage_byOneLoadOfTheIssueAndOneOfThePipeline() {
        int before = pipelines.queries();

        DealForUser found = deals.find(rep, "SALES-1");

        assertThat(found.deal().key()).isEqualTo("SALES-1");
        assertThat(found.stage().orElseThrow().key()).isEqualTo("beyond-lead");
        verify(issues, times(1)).getIssue(any(ApplicationUser.class), anyString());
        verifyNoMoreInteractions(issues);
        assertThat(pipelines.queries() - before).isEqualTo(1);
    }

    @Test
    public void whoMayEditTheIssueMayEditTheDeal() {
        assertThat(deals.find(rep, "SALES-1").mayEdit()).isFalse();
        when(permissions.hasPermission(ProjectPermissions.EDIT_ISSUES, issue, user))
                .thenReturn(true);
        assertThat(deals.find(rep, "SALES-1").mayEdit()).isTrue();
    }

    @Test
    public void whoAdministersTheProjectMayWaive_andOthersMayNot() {
        assertThat(deals.find(rep, "SALES-1").mayWaive()).isFalse();
        administers = true;
        assertThat(deals.find(rep, "SALES-1").mayWaive()).isTrue();
    }

    @Test
    public void whatTheUserMayNotBrowse_andWhatIsNoDeal_andWhatHasNoPipeline_areAllNotFound() {
        assertThatThrownBy(() -> deals.find(rep, "SALES-2")).isInstanceOf(NotFound.class);

        when(issue.getIssueTypeId()).thenReturn("10000");
        assertThatThrownBy(() -> deals.find(rep, "SALES-1")).isInstanceOf(NotFound.class);

        when(issue.getIssueTypeId()).thenReturn("10500");
        when(issue.getProjectId()).thenReturn(30000L);
        assertThatThrownBy(() -> deals.find(rep, "SALES-1")).isInstanceOf(NotFound.class);
    }
}

package io.pipewright.jira.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyString;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.times;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import com.atlassian.jira.bc.issue.search.SearchService;
import com.atlassian.jira.issue.Issue;
import com.atlassian.jira.issue.search.SearchResults;
import com.atlassian.jira.permission.ProjectPermissions;
import com.atlassian.jira.project.Project;
import com.atlassian.jira.project.ProjectManager;
import com.atlassian.jira.security.PermissionManager;
import com.atlassian.jira.security.plugin.ProjectWidePermission;
import com.atlassian.jira.user.ApplicationUser;
import com.atlassian.jira.user.util.UserManager;
import com.atlassian.jira.util.MessageSet;
import com.atlassian.jira.util.MessageSetImpl;
import com.atlassian.jira.web.bean.PagerFilter;
import com.atlassian.query.Query;
import io.pipewright.deal.DealFilter;
import io.pipewright.deal.Scope;
import io.pipewright.jira.actor.JiraUsers;
import io.pipewright.jira.forecast.Sales;
import io.pipewright.kernel.Actor;
import io.pipewright.kernel.Actors;
import io.pipewright.kernel.InvalidValue;
import io.pipewright.kernel.NotPermitted;
import java.util.List;
import java.util.Locale;
import java.util.stream.LongStream;
import org.junit.Before;
import org.junit.Test;

public class JiraVisibleDealsTest {

    private final ApplicationUser user = mock(ApplicationUser.class);
    private final UserManager users = mock(UserManager.class);
    private final Actor rep = Actors.rep("2017-11-15T03:00:00Z", "Asia/Seoul");
    private final PermissionManager permissions = mock(PermissionManager.class);
    private final ProjectManager projects = mock(ProjectManager.class);
    private final SearchService search = mock(SearchService.class);
    private final JiraVisibleDeals visible = new JiraVisibleDeals(
            new JiraUsers(users), permissions, projects, new Sales(Locale.ENGLISH).pipelines, new Searches(search));

    @Before
    public void logIn() {
        when(users.getUserByKey("rep")).thenReturn(user);
        when(search.parseQuery(any(), anyString()))
                .thenAnswer(call -> new SearchService.ParseResult(mock(Query.class), new MessageSetImpl()));
        when(search.validateQuery(any(), any())).thenReturn(new MessageSetImpl());
        browse(Sales.PROJECT, ProjectWidePermission.NO_ISSUES);
        browse(Sales.HIDDEN_PROJECT, ProjectWidePermission.NO_ISSUES);
    }

    private void browse(long id, ProjectWidePermission permission) {
        Project project = mock(Project.class);
        when(projects.getProjectObj(id)).thenReturn(project);
        when(permissions.hasProjectWidePermission(eq(ProjectPermissions.BROWSE_PROJECTS), eq(project), eq(user)))
                .thenReturn(permission);
    }

    private void finds(long... ids) throws Exception {
        when(search.search(eq(user), any(), any())).thenAnswer(call -> {
            PagerFilter<?> pager = call.getArgument(2);
            List<Issue> page = LongStream.of(ids)
                    .skip(pager.getStart())
                    .limit(pager.getMax())
                    .mapToObj(JiraVisibleDealsTest::issue)
                    .toList();
            return new SearchResults<>(page, ids.length, pager.getStart());
        });
    }

    private static Issue issue(long id) {
        Issue issue = mock(Issue.class);
        when(issue.getId()).thenReturn(id);
        return issue;
    }

    @Test
    public void aWholeProjectNeedsNoSearch() throws Exception {
        browse(Sales.PROJECT, ProjectWidePermission.ALL_ISSUES);

        DealFilter filter = visible.within(rep, Scope.everything());

        assertThat(filter.includes(1, Sales.PROJECT)).isTrue();
        assertThat(filter.includes(1, Sales.HIDDEN_PROJECT)).isFalse();
        verify(search, never()).search(any(), any(), any());
    }

    @Test
    public void aProjectWithSecurityAsksTheSearchOnce_andShowsOnlyWhatItFinds() throws Exception {
        browse(Sales.PROJECT, ProjectWidePermission.ISSUE_SPECIFIC);
        finds(7, 9);

        DealFilter filter = visible.within(rep, Scope.projects(List.of(Sales.PROJECT)));

        assertThat(filter.includes(7, Sales.PROJECT)).isTrue();
        assertThat(filter.includes(8, Sales.PROJECT)).isFalse();
        verify(search, times(1)).search(any(), any(), any());
    }

    @Test
    public void whoMayBrowseNothing_isTurnedAway() {
        assertThatThrownBy(() -> visible.within(rep, Scope.everything())).isInstanceOf(NotPermitted.class);
        Actor nobody = Actors.nobody("2017-11-15T03:00:00Z", "Asia/Seoul");
        assertThatThrownBy(() -> visible.within(nobody, Scope.everything())).isInstanceOf(NotPermitted.class);
        assertThatThrownBy(() -> visible.within(nobody, Scope.jql("project = X")))
                .isInstanceOf(NotPermitted.class);
    }

    @Test
    public void aProjectOutsideTheScopeIsNotAskedFor() {
        browse(Sales.HIDDEN_PROJECT, ProjectWidePermission.ALL_ISSUES);

        assertThatThrownBy(() -> visible.within(rep, Scope.projects(List.of(Sales.PROJECT))))
                .isInstanceOf(NotPermitted.class);
    }

    @Test
    public void aLongResultIsReadInPages() throws Exception {
        finds(LongStream.rangeClosed(1, 2500).toArray());

        DealFilter filter = visible.within(rep, Scope.jql("project = SALES"));

        assertThat(filter.includes(2500, 1)).isTrue();
        assertThat(filter.includes(2501, 1)).isFalse();
        verify(search, times(3)).search(any(), any(), any());
    }

    @Test
    public void aWrongQueryIsRefusedWithTheReasonOfTheSearch_andAMissingFilterInOurWords() {
        MessageSet fault = new MessageSetImpl();
        fault.addErrorMessage("Field 'x' does not exist");
        when(search.validateQuery(any(), any())).thenReturn(fault);

        assertThatThrownBy(() -> visible.within(rep, Scope.jql("x = 1")))
                .isInstanceOfSatisfying(InvalidValue.class, refused -> {
                    assertThat(refused.field()).isEqualTo("scope");
                    assertThat(refused.reason().arguments()).containsExactly("Field 'x' does not exist");
                });
        assertThatThrownBy(() -> visible.within(rep, Scope.filter(10100)))
                .isInstanceOfSatisfying(
                        InvalidValue.class,
                        refused -> assertThat(refused.reason().key()).isEqualTo("pipewright.forecast.scope.no-filter"));
    }
}

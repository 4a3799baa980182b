package io.pipewright.jira.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import com.atlassian.jira.permission.ProjectPermissions;
import com.atlassian.jira.project.Project;
import com.atlassian.jira.project.ProjectManager;
import com.atlassian.jira.security.PermissionManager;
import com.atlassian.jira.user.ApplicationUser;
import com.atlassian.jira.user.util.UserManager;
import io.pipewright.deal.Scope;
import io.pipewright.deal.VisibleDealsInMemory;
import io.pipewright.jira.actor.JiraUsers;
import io.pipewright.jira.forecast.Sales;
import io.pipewright.kernel.Actor;
import io.pipewright.kernel.Actors;
import io.pipewright.kernel.InvalidValue;
import io.pipewright.kernel.NotPermitted;
import java.util.BitSet;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.function.LongPredicate;
import java.util.stream.LongStream;
import org.junit.Before;
import org.junit.Test;

/** Cases R5, S2 and C15: what the search finds is what counts, and it is asked about few things. */
public class JiraVisibleDealsTest {

    private static final Scope PROJECT = Scope.projects(List.of(Sales.PROJECT));

    private final ApplicationUser user = mock(ApplicationUser.class);
    private final UserManager users = mock(UserManager.class);
    private final Actor rep = Actors.rep("2017-11-15T03:00:00Z", "Asia/Seoul");
    private final Actor nobody = Actors.nobody("2017-11-15T03:00:00Z", "Asia/Seoul");
    private final PermissionManager permissions = mock(PermissionManager.class);
    private final ProjectManager projects = mock(ProjectManager.class);
    private final HeldDeals held = new HeldDeals();
    private final CountingSearch search = new CountingSearch(held);
    private final JiraVisibleDeals visible = new JiraVisibleDeals(
            new JiraUsers(users),
            permissions,
            projects,
            new Sales(Locale.ENGLISH).pipelines,
            new Searches(search.service(), held),
            new Nesting());

    @Before
    public void logIn() {
        when(users.getUserByKey("rep")).thenReturn(user);
        mayBrowse(Sales.PROJECT, true);
        mayBrowse(Sales.HIDDEN_PROJECT, false);
    }

    private void mayBrowse(long id, boolean may) {
        Project project = mock(Project.class);
        when(projects.getProjectObj(id)).thenReturn(project);
        when(permissions.hasPermission(eq(ProjectPermissions.BROWSE_PROJECTS), eq(project), any()))
                .thenReturn(may);
    }

    private BitSet among(Scope scope, long[] deals) {
        return visible.among(rep, scope, deals);
    }

    private static long[] deals(int count) {
        return LongStream.rangeClosed(10_001, 10_000 + count).toArray();
    }

    @Test
    public void whereEveryDealIsFound_oneCountSaysSo_andNoIssueIsLoaded() {
        assertThat(among(PROJECT, deals(8_000)).cardinality()).isEqualTo(8_000);

        assertThat(search.counts).isEqualTo(1);
        assertThat(search.loaded).isZero();
    }

    @Test
    public void oneHiddenDealAmongMany_isFoundByCounting_andNoMoreThanAHandfulIsLoaded() {
        search.finds = deal -> deal != 17_654;

        BitSet found = among(Scope.everything(), deals(100_000));

        assertThat(found.nextClearBit(0)).isEqualTo(17_654 - 10_001);
        assertThat(found.cardinality()).isEqualTo(99_999);
        assertThat(search.counts).isLessThan(25);
        assertThat(search.loaded).isLessThanOrEqualTo(DealSieve.FEW);
    }

    @Test
    public void aQueryThatFindsTheHalf_loadsOnlyThatHalf_someAtATime() {
        search.finds = deal -> deal % 2 == 0;

        BitSet found = among(Scope.jql("project = SALES"), deals(5_000));

        assertThat(found).isEqualTo(VisibleDealsInMemory.among(deals(5_000), deal -> deal % 2 == 0));
        assertThat(search.loaded).isEqualTo(2_500);
        assertThat(search.mostLoaded).isLessThanOrEqualTo(DealSieve.MIXED);
    }

    @Test
    public void whateverIsHidden_exactlyTheRestIsFound() {
        for (int seed = 0; seed < 40; seed++) {
            Random random = new Random(seed);
            int share = random.nextInt(101);
            int block = 1 + random.nextInt(500);
            int salt = random.nextInt();
            LongPredicate finds = deal -> new Random(deal / block * 31 + salt).nextInt(100) < share;
            search.finds = finds;
            long[] deals = deals(random.nextInt(25_000));

            assertThat(among(PROJECT, deals)).as("seed " + seed).isEqualTo(VisibleDealsInMemory.among(deals, finds));
        }
    }

    @Test
    public void noDealThatCounts_needsNoSearch_butTheScopeIsJudged() {
        assertThat(among(PROJECT, new long[0]).isEmpty()).isTrue();
        assertThat(search.counts).isZero();

        search.fault = "Field 'x' does not exist";
        assertThatThrownBy(() -> among(Scope.jql("x = 1"), new long[0])).isInstanceOf(InvalidValue.class);
    }

    @Test
    public void theOrderOfAQueryIsLeftOut_andItsConditionsStayTogether() {
        among(Scope.jql("a = 1 or b = 'x order by y' ORDER  BY key DESC"), deals(1));
        assertThat(search.asked.get(0)).endsWith(" AND (a = 1 or b = 'x order by y')");

        among(Scope.jql("order by key"), deals(1));
        assertThat(search.asked.get(1)).doesNotContain("order").doesNotContain(" AND ");
    }

    @Test
    public void whoMayBrowseNothing_isTurnedAway() {
        mayBrowse(Sales.PROJECT, false);

        assertThatThrownBy(() -> among(Scope.everything(), deals(1))).isInstanceOf(NotPermitted.class);
        assertThatThrownBy(() -> among(Scope.projects(List.of(999L)), deals(1))).isInstanceOf(NotPermitted.class);
        assertThatThrownBy(() -> visible.among(nobody, Scope.everything(), deals(1)))
                .isInstanceOf(NotPermitted.class);
        assertThatThrownBy(() -> visible.among(nobody, Scope.jql("project = X"), deals(1)))
                .isInstanceOf(NotPermitted.class);
    }

    @Test
    public void aProjectOutsideTheScopeIsNotAskedFor() {
        mayBrowse(Sales.HIDDEN_PROJECT, true);
        mayBrowse(Sales.PROJECT, false);

        assertThatThrownBy(() -> among(PROJECT, deals(1))).isInstanceOf(NotPermitted.class);
    }

    @Test
    public void aWrongQueryIsRefusedWithTheReasonOfTheSearch_andAMissingFilterInOurWords() {
        search.fault = "Field 'x' does not exist";

        assertThatThrownBy(() -> among(Scope.jql("x = 1"), deals(1)))
                .isInstanceOfSatisfying(InvalidValue.class, refused -> {
                    assertThat(refused.field()).isEqualTo("scope");
                    assertThat(refused.reason().arguments()).containsExactly("Field 'x' does not exist");
                });
        assertThatThrownBy(() -> among(Scope.filter(10100), deals(1)))
                .isInstanceOfSatisfying(
                        InvalidValue.class,
                        refused -> assertThat(refused.reason().key()).isEqualTo("pipewright.forecast.scope.no-filter"));
    }
}

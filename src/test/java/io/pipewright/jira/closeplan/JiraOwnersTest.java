package io.pipewright.jira.closeplan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import com.atlassian.jira.issue.Issue;
import com.atlassian.jira.permission.ProjectPermissions;
import com.atlassian.jira.security.PermissionManager;
import com.atlassian.jira.user.ApplicationUser;
import com.atlassian.jira.user.util.UserManager;
import io.pipewright.deal.DealBuilder;
import io.pipewright.jira.field.IssueSource;
import io.pipewright.jira.i18n.TestMessages;
import io.pipewright.kernel.UserKey;
import io.pipewright.stage.DealForUser;
import io.pipewright.stage.PipelineFixture;
import io.pipewright.stage.PipelineTemplate;
import java.util.Set;
import org.junit.Test;

public class JiraOwnersTest {

    private final UserManager users = mock(UserManager.class);
    private final PermissionManager permissions = mock(PermissionManager.class);
    private final Issue issue = mock(Issue.class);
    private final JiraOwners owners = new JiraOwners(users, permissions);

    /** Case S5. */
    @Test
    public void s5_onlyActiveUsersWhoMayBrowseTheDealMaySeeIt() {
        DealForUser deal = new DealForUser(
                DealBuilder.aDeal().build(),
                PipelineFixture.pipelineOf(PipelineTemplate.THE_MODEL, 1),
                true,
                false,
                new IssueSource(issue));
        user("mina", true, true);
        user("outsider", true, false);
        user("left", false, true);

        assertThat(owners.maySee(deal, new UserKey("mina"))).isTrue();
        for (String no : Set.of("outsider", "left", "nobody")) {
            assertThat(owners.maySee(deal, new UserKey(no))).as(no).isFalse();
        }
        assertThat(owners.present(Set.of(new UserKey("mina"), new UserKey("left"), new UserKey("nobody"))))
                .containsExactly(new UserKey("mina"));
    }

    private void user(String key, boolean active, boolean maySee) {
        ApplicationUser user = TestMessages.user(key);
        when(user.isActive()).thenReturn(active);
        when(users.getUserByKey(key)).thenReturn(user);
        when(permissions.hasPermission(ProjectPermissions.BROWSE_PROJECTS, issue, user))
                .thenReturn(maySee);
    }
}

package io.pipewright.jira.actor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.times;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.verifyNoInteractions;
import static org.mockito.Mockito.when;

import com.atlassian.jira.bc.user.search.UserSearchParams;
import com.atlassian.jira.bc.user.search.UserSearchService;
import com.atlassian.jira.permission.GlobalPermissionKey;
import com.atlassian.jira.security.GlobalPermissionManager;
import com.atlassian.jira.user.ApplicationUser;
import io.pipewright.jira.i18n.TestMessages;
import io.pipewright.kernel.Actor;
import io.pipewright.kernel.Actors;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.Test;
import org.mockito.ArgumentCaptor;

/** Case S5: who is looked for by whom. */
public class UserDirectoryTest {

    private static final Actor MINA = Actors.of("mina", "2026-01-10T03:00:00Z", "Asia/Seoul");

    private final GlobalPermissionManager permissions = mock(GlobalPermissionManager.class);
    private final UserSearchService users = mock(UserSearchService.class);
    private final UserDirectory directory = new UserDirectory(new JiraUsers(TestMessages.users()), permissions, users);

    @Test
    public void s5_whoMayNotBrowseUsersFindsNobody() {
        assertThat(directory.find(MINA, "jo", 10, user -> true)).isEmpty();
        verifyNoInteractions(users);
    }

    @Test
    public void s5_addressesAreNotSearched_andNoMoreUsersAreLookedAtThanAFew() {
        when(permissions.hasPermission(eq(GlobalPermissionKey.USER_PICKER), any()))
                .thenReturn(true);
        List<ApplicationUser> many = IntStream.range(0, 1000)
                .mapToObj(i -> TestMessages.user("jo" + i))
                .toList();
        when(users.findUsers(eq("jo"), any())).thenReturn(many);
        AtomicInteger asked = new AtomicInteger();

        assertThat(directory.find(MINA, " jo ", 10, user -> asked.incrementAndGet() < 0))
                .isEmpty();
        assertThat(asked.get()).isEqualTo(UserDirectory.MOST_LOOKED_AT);
        assertThat(directory.find(MINA, "jo", 10, user -> true)).hasSize(10);

        ArgumentCaptor<UserSearchParams> params = ArgumentCaptor.forClass(UserSearchParams.class);
        verify(users, times(2)).findUsers(eq("jo"), params.capture());
        assertThat(params.getValue().canMatchEmail()).isFalse();
        assertThat(params.getValue().includeInactive()).isFalse();
        assertThat(params.getValue().getMaxResults()).isEqualTo(UserDirectory.MOST_LOOKED_AT);
    }
}

package io.pipewright.jira.actor;

import com.atlassian.jira.bc.user.search.UserSearchParams;
import com.atlassian.jira.bc.user.search.UserSearchService;
import com.atlassian.jira.permission.GlobalPermissionKey;
import com.atlassian.jira.security.GlobalPermissionManager;
import com.atlassian.jira.user.ApplicationUser;
import io.pipewright.kernel.Actor;
import io.pipewright.kernel.Text;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.function.Predicate;

/** Finds users by what they are called, for those whom Jira lets browse users. Mail addresses are neither searched nor shown. */
@Named
public class UserDirectory {

    /** The most users that one search looks at, so that it asks for no more permissions than these. */
    public static final int MOST_LOOKED_AT = 50;

    private final JiraUsers actors;
    private final GlobalPermissionManager permissions;
    private final UserSearchService users;

    @Inject
    public UserDirectory(JiraUsers actors, GlobalPermissionManager permissions, UserSearchService users) {
        this.actors = actors;
        this.permissions = permissions;
        this.users = users;
    }

    /** Active users whose name or login name begins with the text; none for no text, and none without Jira's permission Browse Users. */
    public List<ApplicationUser> find(Actor asker, String text, int most, Predicate<ApplicationUser> wanted) {
        String name = Text.stripped(text);
        if (name.isEmpty() || !permissions.hasPermission(GlobalPermissionKey.USER_PICKER, actors.of(asker))) {
            return List.of();
        }
        UserSearchParams params = UserSearchParams.builder()
                .canMatchEmail(false)
                .includeInactive(false)
                .maxResults(MOST_LOOKED_AT)
                .build();
        return users.findUsers(name, params).stream()
                .limit(MOST_LOOKED_AT)
                .filter(wanted)
                .limit(most)
                .toList();
    }
}

package io.pipewright.jira.closeplan;

import com.atlassian.jira.issue.Issue;
import com.atlassian.jira.permission.ProjectPermissions;
import com.atlassian.jira.security.PermissionManager;
import com.atlassian.jira.user.ApplicationUser;
import com.atlassian.jira.user.util.UserManager;
import io.pipewright.closeplan.Owners;
import io.pipewright.jira.field.IssueSource;
import io.pipewright.kernel.UserKey;
import io.pipewright.stage.DealForUser;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Which users are still here, from Jira's own cache of users, and which of them may browse a deal. */
@Named
public class JiraOwners implements Owners {

    private final UserManager users;
    private final PermissionManager permissions;

    @Inject
    public JiraOwners(UserManager users, PermissionManager permissions) {
        this.users = users;
        this.permissions = permissions;
    }

    @Override
    public Set<UserKey> present(Set<UserKey> wanted) {
        return wanted.stream().filter(key -> active(key).isPresent()).collect(Collectors.toSet());
    }

    @Override
    public boolean maySee(DealForUser deal, UserKey key) {
        Issue issue = ((IssueSource) deal.source()).issue();
        return active(key)
                .filter(user -> permissions.hasPermission(ProjectPermissions.BROWSE_PROJECTS, issue, user))
                .isPresent();
    }

    private Optional<ApplicationUser> active(UserKey key) {
        return Optional.ofNullable(users.getUserByKey(key.value())).filter(ApplicationUser::isActive);
    }
}

package io.pipewright.jira.closeplan;

import com.atlassian.jira.user.ApplicationUser;
import com.atlassian.jira.user.util.UserManager;
import io.pipewright.closeplan.Owners;
import io.pipewright.kernel.UserKey;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Set;
import java.util.stream.Collectors;

/** Which users are still here, from Jira's own cache of users. */
@Named
public class JiraOwners implements Owners {

    private final UserManager users;

    @Inject
    public JiraOwners(UserManager users) {
        this.users = users;
    }

    @Override
    public Set<UserKey> present(Set<UserKey> wanted) {
        return wanted.stream().filter(this::isPresent).collect(Collectors.toSet());
    }

    private boolean isPresent(UserKey key) {
        ApplicationUser user = users.getUserByKey(key.value());
        return user != null && user.isActive();
    }
}

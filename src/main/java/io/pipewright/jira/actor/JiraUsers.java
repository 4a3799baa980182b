package io.pipewright.jira.actor;

import com.atlassian.jira.user.ApplicationUser;
import com.atlassian.jira.user.util.UserManager;
import io.pipewright.kernel.Actor;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.jspecify.annotations.Nullable;

/** Jira's user for an actor, from Jira's own cache of users. */
@Named
public class JiraUsers {

    private final UserManager users;

    @Inject
    public JiraUsers(UserManager users) {
        this.users = users;
    }

    /** Null, as Jira's permission checks want it, for somebody who is not logged in or no longer exists. */
    public @Nullable ApplicationUser of(Actor actor) {
        return actor.who().map(key -> users.getUserByKey(key.value())).orElse(null);
    }
}

package io.pipewright.jira.rest;

import com.atlassian.jira.user.ApplicationUser;
import com.atlassian.jira.user.util.UserManager;
import io.pipewright.jira.i18n.Sentences;
import io.pipewright.kernel.Reason;
import io.pipewright.kernel.UserKey;
import jakarta.inject.Inject;
import jakarta.inject.Named;

/** Users as others know them. */
@Named
public class People {

    private final UserManager users;

    @Inject
    public People(UserManager users) {
        this.users = users;
    }

    /** The display name; of a user who is gone, the key in the reader's words that say so. */
    public String name(Sentences to, UserKey key) {
        ApplicationUser user = users.getUserByKey(key.value());
        return user == null ? to.text(Reason.of("pipewright.closeplan.user.gone", key.value())) : user.getDisplayName();
    }

    /** Whether a key or a login name means one of our users. */
    public boolean isUser(String keyOrName) {
        return users.getUserByKey(keyOrName) != null || users.getUserByName(keyOrName) != null;
    }

    /** The key of whoever is meant by a key or a login name; the text itself when it is nobody's. */
    public UserKey meantBy(String keyOrName) {
        ApplicationUser byKey = users.getUserByKey(keyOrName);
        ApplicationUser user = byKey == null ? users.getUserByName(keyOrName) : byKey;
        return new UserKey(user == null ? keyOrName : user.getKey());
    }
}

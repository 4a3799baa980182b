package io.pipewright.sandbox.search;

import com.atlassian.jira.jql.query.QueryCreationContext;
import com.atlassian.jira.user.ApplicationUser;

/** Who searches; {@code user} is null for an anonymous searcher. */
record SearchScope(ApplicationUser user, boolean everything) implements QueryCreationContext {

    @Override
    public ApplicationUser getApplicationUser() {
        return user;
    }

    @Override
    public boolean isSecurityOverriden() {
        return everything;
    }
}

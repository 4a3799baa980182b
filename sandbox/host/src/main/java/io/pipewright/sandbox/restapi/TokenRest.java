package io.pipewright.sandbox.restapi;

import com.atlassian.jira.security.JiraAuthenticationContext;
import io.pipewright.sandbox.rest.HostRest;
import io.pipewright.sandbox.web.Accounts;
import java.time.Clock;
import java.util.Set;

/** {@code /rest/pat/1.0}: personal access tokens. */
public final class TokenRest implements HostRest {

    private final TokenResource tokens;

    public TokenRest(Accounts accounts, JiraAuthenticationContext authentication, Clock clock) {
        this.tokens = new TokenResource(accounts, authentication, clock);
    }

    @Override
    public String path() {
        return "pat/1.0";
    }

    @Override
    public Set<Object> resources() {
        return Set.of(tokens);
    }
}

package io.pipewright.sandbox.restapi;

import static io.pipewright.sandbox.restapi.Answers.object;

import com.atlassian.jira.security.JiraAuthenticationContext;
import io.pipewright.sandbox.web.Accounts;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.Map;

/** {@code tokens}: the caller's access tokens: list, make and revoke. */
@Path("tokens")
@Produces("application/json")
public final class TokenResource {

    private static final int LONGEST_NAME = 255;
    private static final int LONGEST_DAYS = 36_500;

    private final Accounts accounts;
    private final JiraAuthenticationContext authentication;
    private final Clock clock;

    TokenResource(Accounts accounts, JiraAuthenticationContext authentication, Clock clock) {
        this.accounts = accounts;
        this.authentication = authentication;
        this.clock = clock;
    }

    /** {@code expirationDuration} counts days; without it the token never expires. */
    @POST
    public Response create(String body) {
        Map<String, Object> given = JsonInput.object(body, "name", "expirationDuration");
        String name = Beans.text(JsonInput.string(given, "name")).strip();
        if (name.isEmpty() || name.length() > LONGEST_NAME) {
            throw Answers.refusedField("name", "The token needs a name of at most " + LONGEST_NAME + " characters.");
        }
        Instant now = clock.instant();
        Instant expiry =
                given.get("expirationDuration") == null ? null : now.plus(days(given.get("expirationDuration")));
        String token = accounts.createToken(authentication.getLoggedInUser(), name, expiry);
        Map<String, Object> bean = bean(new Accounts.AccessToken(accounts.tokenId(token), name, now, expiry));
        bean.put("rawToken", token);
        return Answers.created(bean);
    }

    private static Map<String, Object> bean(Accounts.AccessToken token) {
        Map<String, Object> bean =
                object("id", token.id(), "name", token.name(), "createdAt", Beans.moment(Date.from(token.created())));
        if (token.expires() != null) {
            bean.put("expiringAt", Beans.moment(Date.from(token.expires())));
        }
        return bean;
    }

    @GET
    public Response tokens() {
        return Answers.ok(accounts.tokensOf(authentication.getLoggedInUser()).stream()
                .map(TokenResource::bean)
                .toList());
    }

    @DELETE
    @Path("{id}")
    public Response revoke(@PathParam("id") String id) {
        boolean revoked =
                id.matches("\\d{1,18}") && accounts.revokeToken(authentication.getLoggedInUser(), Long.parseLong(id));
        if (!revoked) {
            throw Answers.refused(404, "You have no token with the id '" + id + "'.");
        }
        return Answers.empty();
    }

    private Duration days(Object given) {
        int days = JsonInput.integer(given, 0, "expirationDuration");
        if (days < 1 || days > LONGEST_DAYS) {
            throw Answers.refusedField(
                    "expirationDuration", "The duration must be between 1 and " + LONGEST_DAYS + " days.");
        }
        return Duration.ofDays(days);
    }
}

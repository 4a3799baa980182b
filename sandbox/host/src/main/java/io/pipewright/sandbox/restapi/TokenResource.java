package io.pipewright.sandbox.restapi;

import static io.pipewright.sandbox.restapi.Answers.object;

import com.atlassian.jira.security.JiraAuthenticationContext;
import io.pipewright.sandbox.db.Database;
import io.pipewright.sandbox.web.Accounts;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.Map;

/** {@code tokens}: makes access tokens for the caller. */
@Path("tokens")
@Produces("application/json")
public final class TokenResource {

    private static final int LONGEST_NAME = 255;
    private static final int LONGEST_DAYS = 36_500;

    private final Database database;
    private final Accounts accounts;
    private final JiraAuthenticationContext authentication;
    private final Clock clock;

    TokenResource(Database database, Accounts accounts, JiraAuthenticationContext authentication, Clock clock) {
        this.database = database;
        this.accounts = accounts;
        this.authentication = authentication;
        this.clock = clock;
    }

    /** {@code expirationDuration} counts days; without it the token never expires. */
    @POST
    public Response create(String body) {
        Map<String, Object> given = JsonInput.object(body);
        String name = Beans.text(JsonInput.text(given.get("name"))).strip();
        if (name.isEmpty() || name.length() > LONGEST_NAME) {
            throw Answers.refusedField("name", "The token needs a name of at most " + LONGEST_NAME + " characters.");
        }
        Instant now = clock.instant();
        Instant expiry =
                given.get("expirationDuration") == null ? null : now.plus(days(given.get("expirationDuration")));
        String token = accounts.createToken(authentication.getLoggedInUser(), name, expiry);
        Map<String, Object> bean =
                object("id", database.nextId("access_token"), "name", name, "createdAt", Beans.moment(Date.from(now)));
        if (expiry != null) {
            bean.put("expiringAt", Beans.moment(Date.from(expiry)));
        }
        bean.put("rawToken", token);
        return Answers.created(bean);
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

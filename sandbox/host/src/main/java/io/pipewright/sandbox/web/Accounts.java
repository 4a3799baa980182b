package io.pipewright.sandbox.web;

import com.atlassian.jira.user.ApplicationUser;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Logins, access tokens and personal settings: what the web asks of those who keep the users. */
public interface Accounts {

    Optional<ApplicationUser> login(String userName, String password);

    /** The active user who owns the personal access token. */
    Optional<ApplicationUser> byToken(String token);

    /**
     * A personal access token as its owner may see it again.
     *
     * @param expires null for never
     */
    record AccessToken(long id, String name, Instant created, Instant expires) {}

    /** The user's tokens, oldest first. */
    List<AccessToken> tokensOf(ApplicationUser owner);

    /** The id by which the owner can take this token away. */
    long tokenId(String token);

    /** Takes a token of this user away. @return false when the user has none with this id */
    boolean revokeToken(ApplicationUser owner, long id);

    /** Makes a personal access token that expires in 90 days; its text is shown this once. */
    String createToken(ApplicationUser owner, String name);

    /** As {@link #createToken(ApplicationUser, String)}, for a token that is refused from {@code expires} on; null for never. */
    String createToken(ApplicationUser owner, String name, Instant expires);

    Locale localeOf(ApplicationUser user);

    void setLocale(ApplicationUser user, Locale locale);

    /** Whether the user has a licence for the product; an unlicensed user can log in and do next to nothing. */
    boolean isLicensed(ApplicationUser user);
}

package io.pipewright.sandbox.web;

import com.atlassian.jira.permission.GlobalPermissionKey;
import com.atlassian.jira.security.GlobalPermissionManager;
import com.atlassian.jira.security.JiraAuthenticationContext;
import com.atlassian.jira.user.ApplicationUser;
import com.atlassian.jira.user.util.UserManager;
import com.atlassian.jira.util.I18nHelper;
import io.pipewright.sandbox.i18n.Texts;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * Three users: {@code rep} with a licence, {@code guest} without, {@code admin}; the password is the name, the token {@code token-<name>}.
 */
public final class FakeSite implements JiraAuthenticationContext, Accounts, GlobalPermissionManager, UserManager {

    private final Map<String, ApplicationUser> users =
            Map.of("rep", new User("rep"), "guest", new User("guest"), "admin", new User("admin"));
    private final ThreadLocal<ApplicationUser> loggedIn = new ThreadLocal<>();
    private Locale locale = Locale.ENGLISH;
    private final Texts texts = new Texts(() -> locale);

    /** A user whose every name is the same. */
    public record User(String name) implements ApplicationUser {

        @Override
        public Long getId() {
            return 1L;
        }

        @Override
        public String getKey() {
            return "key-" + name;
        }

        @Override
        public String getUsername() {
            return name;
        }

        @Override
        public String getName() {
            return name;
        }

        @Override
        public String getDisplayName() {
            return name;
        }

        @Override
        public String getEmailAddress() {
            return name + "@example.com";
        }

        @Override
        public long getDirectoryId() {
            return 1;
        }

        @Override
        public boolean isActive() {
            return true;
        }
    }

    public Texts texts() {
        return texts;
    }

    public void speak(Locale language) {
        locale = language;
    }

    @Override
    public ApplicationUser getLoggedInUser() {
        return loggedIn.get();
    }

    @Override
    public boolean isLoggedInUser() {
        return loggedIn.get() != null;
    }

    @Override
    public Locale getLocale() {
        return locale;
    }

    @Override
    public I18nHelper getI18nHelper() {
        return texts.forLocale(locale);
    }

    @Override
    public void setLoggedInUser(ApplicationUser user) {
        loggedIn.set(user);
    }

    @Override
    public void clearLoggedInUser() {
        loggedIn.remove();
    }

    @Override
    public Optional<ApplicationUser> login(String userName, String password) {
        return Optional.ofNullable(users.get(userName))
                .filter(user -> user.getUsername().equals(password));
    }

    @Override
    public Optional<ApplicationUser> byToken(String token) {
        return users.values().stream()
                .filter(user -> token.equals("token-" + user.getUsername()))
                .findFirst();
    }

    @Override
    public String createToken(ApplicationUser owner, String name) {
        return "token-" + owner.getUsername();
    }

    @Override
    public String createToken(ApplicationUser owner, String name, Instant expires) {
        return createToken(owner, name);
    }

    @Override
    public List<AccessToken> tokensOf(ApplicationUser owner) {
        return List.of();
    }

    @Override
    public long tokenId(String token) {
        return token.hashCode();
    }

    @Override
    public boolean revokeToken(ApplicationUser owner, long id) {
        return false;
    }

    @Override
    public Locale localeOf(ApplicationUser user) {
        return locale;
    }

    @Override
    public void setLocale(ApplicationUser user, Locale language) {
        locale = language;
    }

    @Override
    public boolean isLicensed(ApplicationUser user) {
        return !user.getUsername().equals("guest");
    }

    @Override
    public boolean hasPermission(GlobalPermissionKey permission, ApplicationUser user) {
        return user.getUsername().equals("admin");
    }

    @Override
    public ApplicationUser getUserByKey(String key) {
        return users.get(key.substring("key-".length()));
    }

    @Override
    public ApplicationUser getUserByName(String name) {
        return users.get(name);
    }

    @Override
    public ApplicationUser getUserByKeyEvenWhenUnknown(String key) {
        return getUserByKey(key);
    }
}

package io.pipewright.sandbox.web;

import com.atlassian.jira.permission.GlobalPermissionKey;
import com.atlassian.jira.security.GlobalPermissionManager;
import com.atlassian.jira.security.JiraAuthenticationContext;
import com.atlassian.jira.user.ApplicationUser;

/** Decides whether the user of this thread may use an endpoint. The site lets anonymous users in and gives unlicensed ones nothing. */
public final class AccessRules {

    /** The answer: go on, log in first, or no. */
    public enum Verdict {
        ALLOWED,
        LOGIN_NEEDED,
        FORBIDDEN
    }

    private final JiraAuthenticationContext authentication;
    private final Accounts accounts;
    private final GlobalPermissionManager permissions;

    public AccessRules(
            JiraAuthenticationContext authentication, Accounts accounts, GlobalPermissionManager permissions) {
        this.authentication = authentication;
        this.accounts = accounts;
        this.permissions = permissions;
    }

    public Verdict verdict(Access access) {
        if (access == Access.UNRESTRICTED_ACCESS || access == Access.ANONYMOUS_SITE_ACCESS) {
            return Verdict.ALLOWED;
        }
        ApplicationUser user = authentication.getLoggedInUser();
        if (user == null) {
            return Verdict.LOGIN_NEEDED;
        }
        return holds(access, user) ? Verdict.ALLOWED : Verdict.FORBIDDEN;
    }

    private boolean holds(Access access, ApplicationUser user) {
        return switch (access) {
            case ADMIN_ONLY -> permissions.hasPermission(GlobalPermissionKey.ADMINISTER, user);
            case SYSTEM_ADMIN_ONLY -> permissions.hasPermission(GlobalPermissionKey.SYSTEM_ADMIN, user);
            default -> accounts.isLicensed(user);
        };
    }
}

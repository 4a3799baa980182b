package io.pipewright.sandbox.restapi;

import com.atlassian.jira.issue.Issue;
import com.atlassian.jira.project.Project;
import com.atlassian.jira.security.JiraAuthenticationContext;
import com.atlassian.jira.security.PermissionManager;
import com.atlassian.jira.security.plugin.ProjectPermissionKey;
import com.atlassian.jira.user.ApplicationUser;

/** Who asks, and what they may do. */
record Caller(JiraAuthenticationContext authentication, PermissionManager permissions) {

    /** Null for an anonymous user. */
    ApplicationUser user() {
        return authentication.getLoggedInUser();
    }

    boolean may(ProjectPermissionKey permission, Project project) {
        return permissions.hasPermission(permission, project, user());
    }

    boolean may(ProjectPermissionKey permission, Issue issue) {
        return permissions.hasPermission(permission, issue, user());
    }
}

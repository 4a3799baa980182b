package io.pipewright.sandbox.restapi;

import com.atlassian.jira.issue.MutableIssue;
import com.atlassian.jira.permission.ProjectPermissions;

/** Finds the issue that a path names, as far as the caller may browse it. */
final class IssueFinder {

    private final RestSite site;

    IssueFinder(RestSite site) {
        this.site = site;
    }

    /** Answers 404 when there is none or the caller may not know of it; who is not logged in is asked to. */
    MutableIssue find(String idOrKey) {
        boolean id = idOrKey.matches("\\d{1,18}");
        MutableIssue issue = id
                ? site.issues().getIssueObject(Long.valueOf(idOrKey))
                : site.issues().getIssueByCurrentKey(idOrKey);
        boolean visible = issue != null
                && site.permissions().hasPermission(ProjectPermissions.BROWSE_PROJECTS, issue, site.caller());
        if (issue != null && !visible && site.caller() == null) {
            throw Answers.refused(401, "You do not have the permission to see the specified issue.", "Login Required");
        }
        if (!visible) {
            throw Answers.refused(404, "Issue Does Not Exist");
        }
        return issue;
    }
}

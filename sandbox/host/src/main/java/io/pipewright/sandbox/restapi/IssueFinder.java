package io.pipewright.sandbox.restapi;

import com.atlassian.jira.issue.IssueManager;
import com.atlassian.jira.issue.MutableIssue;
import com.atlassian.jira.permission.ProjectPermissions;

/** Finds the issue that a path names, as far as the caller may browse it. */
final class IssueFinder {

    private final Caller caller;
    private final IssueManager issues;

    IssueFinder(Caller caller, IssueManager issues) {
        this.caller = caller;
        this.issues = issues;
    }

    /** Answers 404 when there is none or the caller may not know of it; who is not logged in is asked to. */
    MutableIssue find(String idOrKey) {
        boolean id = idOrKey.matches("\\d{1,18}");
        MutableIssue issue = id ? issues.getIssueObject(Long.valueOf(idOrKey)) : issues.getIssueByCurrentKey(idOrKey);
        boolean visible = issue != null && caller.may(ProjectPermissions.BROWSE_PROJECTS, issue);
        if (issue != null && !visible && caller.user() == null) {
            throw Answers.refused(401, "You do not have the permission to see the specified issue.", "Login Required");
        }
        if (!visible) {
            throw Answers.refused(404, "Issue Does Not Exist");
        }
        return issue;
    }
}

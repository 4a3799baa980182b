package io.pipewright.conformance;

import com.atlassian.jira.bc.issue.IssueService;
import com.atlassian.jira.bc.issue.IssueService.IssueResult;
import com.atlassian.jira.issue.MutableIssue;
import com.atlassian.jira.permission.ProjectPermissions;
import com.atlassian.jira.security.PermissionManager;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;

/**
 * Who may see what. Nobody logged in stands for a user without access: the site must not let everybody browse the project of the checks.
 */
@Named
class PermissionChecks implements Checks {

    private final Playground playground;
    private final IssueService issues;
    private final PermissionManager permissions;

    @Inject
    PermissionChecks(Playground playground, IssueService issues, PermissionManager permissions) {
        this.playground = playground;
        this.issues = issues;
        this.permissions = permissions;
    }

    @Override
    public List<Check> all() {
        return List.of(
                new Check(
                        "issue-visible",
                        "getIssue gives an issue by its key to a user who may browse it.",
                        this::visible),
                new Check(
                        "issue-invisible",
                        "getIssue is invalid and gives no issue to a user who may not browse it.",
                        this::invisible),
                new Check(
                        "issue-missing",
                        "getIssue of a key that does not exist is invalid and throws nothing.",
                        this::missing),
                new Check(
                        "permission-null-user",
                        "PermissionManager answers for nobody logged in without an exception.",
                        this::nobody));
    }

    private void visible() {
        MutableIssue issue = playground.issue("visible");
        IssueResult found = issues.getIssue(playground.me(), issue.getKey());
        Deviation.unless(
                found.isValid(), "invalid: " + found.getErrorCollection().getErrorMessages());
        Deviation.unlessEqual(issue.getId(), found.getIssue().getId(), "issue id");
    }

    private void invisible() {
        IssueResult found = issues.getIssue(null, playground.issue("invisible").getKey());
        Deviation.unless(!found.isValid(), "the issue was given to nobody");
        Deviation.unlessEqual(null, found.getIssue(), "issue");
    }

    private void missing() {
        Deviation.unless(!issues.getIssue(playground.me(), "PWCONF-999999999").isValid(), "a missing issue was valid");
    }

    private void nobody() {
        MutableIssue issue = playground.issue("nobody");
        Deviation.unless(
                !permissions.hasPermission(ProjectPermissions.BROWSE_PROJECTS, issue, null),
                "nobody may browse the issue");
        Deviation.unless(
                !permissions.hasPermission(ProjectPermissions.EDIT_ISSUES, playground.project(), null),
                "nobody may edit in the project");
        Deviation.unless(
                permissions.hasPermission(ProjectPermissions.BROWSE_PROJECTS, issue, playground.me()),
                "the administrator may not browse");
    }
}

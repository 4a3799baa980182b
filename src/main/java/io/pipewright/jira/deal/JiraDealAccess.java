package io.pipewright.jira.deal;

import com.atlassian.jira.bc.issue.IssueService;
import com.atlassian.jira.issue.Issue;
import com.atlassian.jira.issue.IssueManager;
import com.atlassian.jira.permission.ProjectPermissions;
import com.atlassian.jira.security.JiraAuthenticationContext;
import com.atlassian.jira.security.PermissionManager;
import com.atlassian.jira.user.ApplicationUser;
import io.pipewright.deal.Deal;
import io.pipewright.deal.DealAccess;
import io.pipewright.jira.field.DealReader;
import io.pipewright.jira.store.SetupItems;
import io.pipewright.kernel.NotPermitted;
import io.pipewright.kernel.Reason;
import io.pipewright.kernel.UserKey;
import io.pipewright.stage.Pipelines;
import jakarta.inject.Inject;
import jakarta.inject.Named;

/** Deals as the current user may reach them, by Jira's own permissions. */
@Named
public class JiraDealAccess implements DealAccess {

    private final IssueService issues;
    private final IssueManager issueManager;
    private final PermissionManager permissions;
    private final JiraPipelineAccess pipelineAccess;
    private final JiraAuthenticationContext authentication;
    private final Pipelines pipelines;
    private final SetupItems items;
    private final DealReader reader;
    private final StatusSince statusSince;

    @Inject
    public JiraDealAccess(
            IssueService issues,
            IssueManager issueManager,
            PermissionManager permissions,
            JiraPipelineAccess pipelineAccess,
            JiraAuthenticationContext authentication,
            Pipelines pipelines,
            SetupItems items,
            DealReader reader,
            StatusSince statusSince) {
        this.issues = issues;
        this.issueManager = issueManager;
        this.permissions = permissions;
        this.pipelineAccess = pipelineAccess;
        this.authentication = authentication;
        this.pipelines = pipelines;
        this.items = items;
        this.reader = reader;
        this.statusSince = statusSince;
    }

    @Override
    public Deal visible(String key) {
        Issue issue = visibleIssue(key);
        if (!isDeal(issue)) {
            throw DealAccess.notFound();
        }
        return reader.deal(issue, statusSince.of(issue));
    }

    /** The issue of a deal that the current user may browse. @throws io.pipewright.kernel.NotFound as {@link #visible} */
    public Issue visibleIssue(String key) {
        IssueService.IssueResult found = issues.getIssue(authentication.getLoggedInUser(), key);
        if (!found.isValid()) {
            throw DealAccess.notFound();
        }
        return found.getIssue();
    }

    /** Whether an issue is a deal: of the type that set-up made, in a project that has a pipeline. */
    public boolean isDeal(Issue issue) {
        return items.id(SetupItems.ISSUE_TYPE)
                        .filter(issue.getIssueTypeId()::equals)
                        .isPresent()
                && pipelines.ofProject(issue.getProjectId()).isPresent();
    }

    @Override
    public boolean mayEdit(Deal deal) {
        Issue issue = issueManager.getIssueObject(deal.id().value());
        return issue != null && permissions.hasPermission(ProjectPermissions.EDIT_ISSUES, issue, user());
    }

    @Override
    public boolean mayWaive(Deal deal) {
        return pipelineAccess.mayAdminister(deal.projectId());
    }

    @Override
    public UserKey currentUser() {
        if (user() == null) {
            throw new NotPermitted(Reason.of("pipewright.common.log-in"));
        }
        return new UserKey(user().getKey());
    }

    private ApplicationUser user() {
        return authentication.getLoggedInUser();
    }
}

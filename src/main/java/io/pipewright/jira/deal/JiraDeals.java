package io.pipewright.jira.deal;

import com.atlassian.jira.bc.issue.IssueService;
import com.atlassian.jira.issue.Issue;
import com.atlassian.jira.permission.ProjectPermissions;
import com.atlassian.jira.security.PermissionManager;
import io.pipewright.jira.actor.JiraUsers;
import io.pipewright.jira.field.DealReader;
import io.pipewright.jira.field.IssueSource;
import io.pipewright.jira.store.SetupItems;
import io.pipewright.kernel.Actor;
import io.pipewright.stage.DealFinder;
import io.pipewright.stage.DealForUser;
import io.pipewright.stage.Pipeline;
import io.pipewright.stage.PipelineAccess;
import io.pipewright.stage.Pipelines;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Optional;

/** Deals as users may reach them, by Jira's own permissions: one issue, one pipeline, the rights of one user. */
@Named
public class JiraDeals implements DealFinder {

    private final IssueService issues;
    private final PermissionManager permissions;
    private final PipelineAccess pipelineAccess;
    private final JiraUsers users;
    private final Pipelines pipelines;
    private final SetupItems items;
    private final DealReader reader;

    @Inject
    public JiraDeals(
            IssueService issues,
            PermissionManager permissions,
            PipelineAccess pipelineAccess,
            JiraUsers users,
            Pipelines pipelines,
            SetupItems items,
            DealReader reader) {
        this.issues = issues;
        this.permissions = permissions;
        this.pipelineAccess = pipelineAccess;
        this.users = users;
        this.pipelines = pipelines;
        this.items = items;
        this.reader = reader;
    }

    @Override
    public DealForUser find(Actor actor, String key) {
        IssueService.IssueResult found = issues.getIssue(users.of(actor), key);
        if (!found.isValid() || !hasDealType(found.getIssue())) {
            throw DealFinder.notFound();
        }
        return of(actor, found.getIssue()).orElseThrow(DealFinder::notFound);
    }

    /**
     * The deal that an issue is which Jira itself hands over, with the values that the issue object carries: on a transition those are the
     * ones typed on the screen. Empty when its project has no pipeline.
     */
    public Optional<DealForUser> of(Actor actor, Issue issue) {
        return pipelines.ofProject(issue.getProjectId()).map(pipeline -> of(actor, issue, pipeline));
    }

    /** The pipeline of an issue that is a deal: of the type that set-up made, in a project that has a pipeline. */
    public Optional<Pipeline> pipelineOf(Issue issue) {
        return hasDealType(issue) ? pipelines.ofProject(issue.getProjectId()) : Optional.empty();
    }

    /** Whether an issue is a deal. */
    public boolean isDeal(Issue issue) {
        return hasDealType(issue) && isWhereDealsAre(issue);
    }

    /** Whether the issue is where deals are, whatever its type. */
    public boolean isWhereDealsAre(Issue issue) {
        return pipelines.exists(issue.getProjectId());
    }

    /** Whether the issue has the type of deals, whatever its project. */
    public boolean hasDealType(Issue issue) {
        return items.isDealType(issue.getIssueTypeId());
    }

    private DealForUser of(Actor actor, Issue issue, Pipeline pipeline) {
        return new DealForUser(
                reader.deal(issue),
                pipeline,
                permissions.hasPermission(ProjectPermissions.EDIT_ISSUES, issue, users.of(actor)),
                pipelineAccess.mayAdminister(actor, issue.getProjectId()),
                new IssueSource(issue));
    }
}

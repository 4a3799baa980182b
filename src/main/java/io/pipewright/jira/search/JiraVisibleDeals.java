package io.pipewright.jira.search;

import com.atlassian.jira.permission.ProjectPermissions;
import com.atlassian.jira.project.Project;
import com.atlassian.jira.project.ProjectManager;
import com.atlassian.jira.security.PermissionManager;
import com.atlassian.jira.user.ApplicationUser;
import io.pipewright.deal.Scope;
import io.pipewright.deal.VisibleDeals;
import io.pipewright.jira.actor.JiraUsers;
import io.pipewright.kernel.Actor;
import io.pipewright.kernel.InvalidValue;
import io.pipewright.kernel.NotPermitted;
import io.pipewright.kernel.Reason;
import io.pipewright.stage.Pipeline;
import io.pipewright.stage.Pipelines;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.BitSet;
import java.util.Collection;
import java.util.Optional;

/**
 * Which deals a user may browse: those that the search finds. It knows permissions, security levels and what is archived, and the list
 * behind a figure is its answer too, so that the two agree.
 */
@Named
public class JiraVisibleDeals implements VisibleDeals {

    private final JiraUsers users;
    private final PermissionManager permissions;
    private final ProjectManager projects;
    private final Pipelines pipelines;
    private final Searches searches;
    private final Nesting nesting;

    @Inject
    public JiraVisibleDeals(
            JiraUsers users,
            PermissionManager permissions,
            ProjectManager projects,
            Pipelines pipelines,
            Searches searches,
            Nesting nesting) {
        this.users = users;
        this.permissions = permissions;
        this.projects = projects;
        this.pipelines = pipelines;
        this.searches = searches;
        this.nesting = nesting;
    }

    @Override
    public BitSet among(Actor actor, Scope scope, long[] deals) {
        ApplicationUser user = users.of(actor);
        if (scope.kind() == Scope.Kind.PROJECTS) {
            if (user == null || wanted(scope).stream().noneMatch(project -> mayBrowse(user, project))) {
                throw new NotPermitted(Reason.of("pipewright.forecast.state.no-permission.text"));
            }
            return DealSieve.found(searches, user, "", deals);
        }
        if (user == null) {
            throw new NotPermitted(Reason.of("pipewright.common.log-in"));
        }
        return nesting.inside(scope, () -> found(user, scope, deals));
    }

    /** A chosen project without a pipeline is kept: whoever may see it is told what it lacks, and nobody else. */
    private Collection<Long> wanted(Scope scope) {
        return scope.isEverything()
                ? pipelines.all().stream().map(Pipeline::projectId).toList()
                : scope.ids();
    }

    private boolean mayBrowse(ApplicationUser user, long projectId) {
        Project project = projects.getProjectObj(projectId);
        return project != null && permissions.hasPermission(ProjectPermissions.BROWSE_PROJECTS, project, user);
    }

    private BitSet found(ApplicationUser user, Scope scope, long[] deals) {
        boolean filter = scope.kind() == Scope.Kind.FILTER;
        String jql = filter ? "filter = " + scope.ids().get(0) : scope.value();
        Optional<Reason> fault = searches.fault(user, jql);
        if (fault.isPresent()) {
            throw new InvalidValue("scope", filter ? Reason.of("pipewright.forecast.scope.no-filter") : fault.get());
        }
        return DealSieve.found(searches, user, JqlText.withoutOrder(jql), deals);
    }
}

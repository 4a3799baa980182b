package io.pipewright.jira.search;

import com.atlassian.jira.permission.ProjectPermissions;
import com.atlassian.jira.project.Project;
import com.atlassian.jira.project.ProjectManager;
import com.atlassian.jira.security.PermissionManager;
import com.atlassian.jira.security.plugin.ProjectWidePermission;
import com.atlassian.jira.user.ApplicationUser;
import io.pipewright.deal.DealFilter;
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
import java.util.Collection;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Which deals a user may browse. A project of which the user may browse every issue needs no look at its issues; of others, and of
 * filters and queries, the search says which.
 */
@Named
public class JiraVisibleDeals implements VisibleDeals {

    private final JiraUsers users;
    private final PermissionManager permissions;
    private final ProjectManager projects;
    private final Pipelines pipelines;
    private final Searches searches;

    @Inject
    public JiraVisibleDeals(
            JiraUsers users,
            PermissionManager permissions,
            ProjectManager projects,
            Pipelines pipelines,
            Searches searches) {
        this.users = users;
        this.permissions = permissions;
        this.projects = projects;
        this.pipelines = pipelines;
        this.searches = searches;
    }

    @Override
    public DealFilter within(Actor actor, Scope scope) {
        ApplicationUser user = users.of(actor);
        return switch (scope.kind()) {
            case PROJECTS -> ofProjects(user, scope);
            case FILTER -> found(user, scope, "filter = " + scope.ids().get(0));
            case JQL -> found(user, scope, scope.value());
        };
    }

    private DealFilter ofProjects(@Nullable ApplicationUser user, Scope scope) {
        Set<Long> whole = new HashSet<>();
        Set<Long> single = new HashSet<>();
        for (long project : wanted(scope)) {
            ProjectWidePermission browse = browse(user, project);
            if (browse == ProjectWidePermission.ALL_ISSUES) {
                whole.add(project);
            } else if (browse == ProjectWidePermission.ISSUE_SPECIFIC) {
                single.addAll(searches.ids(user, "project = " + project));
            }
        }
        if (whole.isEmpty() && single.isEmpty()) {
            throw new NotPermitted(Reason.of("pipewright.forecast.state.no-permission.text"));
        }
        return (deal, project) -> whole.contains(project) || single.contains(deal);
    }

    /** A chosen project without a pipeline is kept: whoever may see it is told what it lacks, and nobody else. */
    private Collection<Long> wanted(Scope scope) {
        return scope.isEverything()
                ? pipelines.all().stream().map(Pipeline::projectId).toList()
                : scope.ids();
    }

    private ProjectWidePermission browse(@Nullable ApplicationUser user, long projectId) {
        Project project = projects.getProjectObj(projectId);
        return project == null || user == null
                ? ProjectWidePermission.NO_ISSUES
                : permissions.hasProjectWidePermission(ProjectPermissions.BROWSE_PROJECTS, project, user);
    }

    private DealFilter found(@Nullable ApplicationUser user, Scope scope, String jql) {
        if (user == null) {
            throw new NotPermitted(Reason.of("pipewright.common.log-in"));
        }
        Optional<Reason> fault = searches.fault(user, jql);
        if (fault.isPresent()) {
            throw new InvalidValue("scope", scopeFault(scope, fault.get()));
        }
        Set<Long> ids = searches.ids(user, jql);
        return (deal, project) -> ids.contains(deal);
    }

    private static Reason scopeFault(Scope scope, Reason fault) {
        return scope.kind() == Scope.Kind.FILTER ? Reason.of("pipewright.forecast.scope.no-filter") : fault;
    }
}

package io.pipewright.sandbox.site;

import com.atlassian.jira.issue.Issue;
import com.atlassian.jira.permission.ProjectPermissions;
import com.atlassian.jira.project.Project;
import com.atlassian.jira.project.ProjectManager;
import com.atlassian.jira.security.PermissionManager;
import com.atlassian.jira.security.plugin.ProjectPermissionKey;
import com.atlassian.jira.user.ApplicationUser;
import io.pipewright.sandbox.site.SecuritySchemes.Level;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/**
 * Project permissions and issue security. A security level hides an issue for every permission: who is not in the level may do nothing
 * with the issue, an administrator included.
 */
public final class Permissions implements PermissionManager, Visibility {

    private final ProjectTable table;
    private final ProjectManager projects;
    private final Groups groups;
    private final PermissionSchemes schemes;
    private final SecuritySchemes security;

    public Permissions(
            ProjectTable table,
            ProjectManager projects,
            Groups groups,
            PermissionSchemes schemes,
            SecuritySchemes security) {
        this.table = table;
        this.projects = projects;
        this.groups = groups;
        this.schemes = schemes;
        this.security = security;
    }

    @Override
    public boolean hasPermission(ProjectPermissionKey permission, Issue issue, ApplicationUser user) {
        return permits(holders(permission, issue.getProjectId()), issue, user) && mayPassSecurity(issue, user);
    }

    /** Whether the user may have the permission on some issue of the project: reporter and assignee could be anybody who is logged in. */
    @Override
    public boolean hasPermission(ProjectPermissionKey permission, Project project, ApplicationUser user) {
        return !waysIn(holders(permission, project.getId()), project.getLeadUserKey(), user)
                .isEmpty();
    }

    @Override
    public Collection<Project> getProjects(ProjectPermissionKey permission, ApplicationUser user) {
        return projects.getProjects().stream()
                .filter(project -> hasPermission(permission, project, user))
                .toList();
    }

    @Override
    public List<VisibleProject> projectsOf(ApplicationUser user) {
        List<VisibleProject> visible = new ArrayList<>();
        for (ProjectTable.Row row : table.all()) {
            Set<Way> ways = waysIn(
                    schemes.holders(row.permissionScheme(), ProjectPermissions.BROWSE_PROJECTS), row.leadKey(), user);
            if (!ways.isEmpty()) {
                addEntries(visible, row, ways, user);
            }
        }
        return visible;
    }

    /** On which issues a holder lets a user in. */
    private enum Way {
        ANY_ISSUE,
        AS_REPORTER,
        AS_ASSIGNEE
    }

    private void addEntries(List<VisibleProject> visible, ProjectTable.Row row, Set<Way> ways, ApplicationUser user) {
        Set<Long> open = levels(row, Way.ANY_ISSUE, user);
        visible.add(new VisibleProject(
                row.id(),
                ways.contains(Way.ANY_ISSUE),
                ways.contains(Way.AS_REPORTER),
                ways.contains(Way.AS_ASSIGNEE),
                open));
        addOwnEntry(visible, row, ways, Way.AS_REPORTER, open, user);
        addOwnEntry(visible, row, ways, Way.AS_ASSIGNEE, open, user);
    }

    /**
     * Levels that are open to, say, the reporter: on the issues that the user reported they are as good as open. Where browsing takes the
     * reporter and the level takes the assignee, a search misses the issues of a user who is both; no entry can say so.
     */
    private void addOwnEntry(
            List<VisibleProject> visible,
            ProjectTable.Row row,
            Set<Way> ways,
            Way own,
            Set<Long> open,
            ApplicationUser user) {
        Set<Long> levels = levels(row, own, user);
        levels.addAll(open);
        if (levels.size() > open.size() && (ways.contains(Way.ANY_ISSUE) || ways.contains(own))) {
            visible.add(new VisibleProject(row.id(), false, own == Way.AS_REPORTER, own == Way.AS_ASSIGNEE, levels));
        }
    }

    private Set<Long> levels(ProjectTable.Row row, Way way, ApplicationUser user) {
        Set<Long> ids = new HashSet<>();
        for (Level level : security.all()) {
            if (waysIn(level.holders(), row.leadKey(), user).contains(way)) {
                ids.add(level.id());
            }
        }
        return ids;
    }

    private List<Holder> holders(ProjectPermissionKey permission, Long projectId) {
        return table.byId(projectId)
                .map(row -> schemes.holders(row.permissionScheme(), permission))
                .orElse(List.of());
    }

    private boolean mayPassSecurity(Issue issue, ApplicationUser user) {
        Long level = issue.getSecurityLevelId();
        return level == null
                || security.level(level)
                        .filter(found -> permits(found.holders(), issue, user))
                        .isPresent();
    }

    private boolean permits(List<Holder> holders, Issue issue, ApplicationUser user) {
        String lead =
                table.byId(issue.getProjectId()).map(ProjectTable.Row::leadKey).orElse(null);
        Set<Way> ways = waysIn(holders, lead, user);
        return ways.contains(Way.ANY_ISSUE)
                || (ways.contains(Way.AS_REPORTER) && Objects.equals(issue.getReporterId(), user.getKey()))
                || (ways.contains(Way.AS_ASSIGNEE) && Objects.equals(issue.getAssigneeId(), user.getKey()));
    }

    private Set<Way> waysIn(List<Holder> holders, String leadKey, ApplicationUser user) {
        Set<Way> ways = EnumSet.noneOf(Way.class);
        for (Holder holder : holders) {
            if (user == null ? holder.kind() == Holder.Kind.ANYONE : user.isActive() && mayBe(holder, leadKey, user)) {
                ways.add(wayOf(holder));
            }
        }
        return ways;
    }

    private boolean mayBe(Holder holder, String leadKey, ApplicationUser user) {
        return switch (holder.kind()) {
            case GROUP -> groups.isMember(holder.name(), user);
            case USER -> user.getKey().equals(holder.name());
            case LEAD -> user.getKey().equals(leadKey);
            case REPORTER, ASSIGNEE, LOGGED_IN, ANYONE -> true;
        };
    }

    private static Way wayOf(Holder holder) {
        return switch (holder.kind()) {
            case REPORTER -> Way.AS_REPORTER;
            case ASSIGNEE -> Way.AS_ASSIGNEE;
            default -> Way.ANY_ISSUE;
        };
    }
}

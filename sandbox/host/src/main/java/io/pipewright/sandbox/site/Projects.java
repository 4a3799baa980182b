package io.pipewright.sandbox.site;

import com.atlassian.jira.issue.fields.config.manager.IssueTypeSchemeManager;
import com.atlassian.jira.issue.issuetype.IssueType;
import com.atlassian.jira.project.Project;
import com.atlassian.jira.project.ProjectManager;
import com.atlassian.jira.project.type.ProjectTypeKey;
import com.atlassian.jira.user.ApplicationUser;
import com.atlassian.jira.user.util.UserManager;
import java.util.Collection;
import java.util.List;
import java.util.function.Predicate;

/** The site's projects. */
public final class Projects implements ProjectManager {

    private final ProjectTable table;
    private final UserManager users;
    private final IssueTypeSchemeManager types;

    public Projects(ProjectTable table, UserManager users, IssueTypeSchemeManager types) {
        this.table = table;
        this.users = users;
        this.types = types;
    }

    @Override
    public Project getProjectObj(Long id) {
        return table.byId(id).map(View::new).orElse(null);
    }

    @Override
    public Project getProjectObjByKey(String key) {
        return first(row -> row.key().equals(key));
    }

    /** Keys do not change here, so the current key is the key. */
    @Override
    public Project getProjectByCurrentKey(String key) {
        return getProjectObjByKey(key);
    }

    @Override
    public Project getProjectObjByName(String name) {
        return first(row -> row.name().equalsIgnoreCase(name));
    }

    @Override
    public List<Project> getProjects() {
        return table.all().stream().map(row -> (Project) new View(row)).toList();
    }

    /** Nothing is kept that a change does not refresh by itself. */
    @Override
    public void refresh() {}

    private Project first(Predicate<ProjectTable.Row> condition) {
        return table.all().stream().filter(condition).findFirst().map(View::new).orElse(null);
    }

    private final class View implements Project {

        private final ProjectTable.Row row;

        private View(ProjectTable.Row row) {
            this.row = row;
        }

        @Override
        public Long getId() {
            return row.id();
        }

        @Override
        public String getKey() {
            return row.key();
        }

        @Override
        public String getName() {
            return row.name();
        }

        @Override
        public String getDescription() {
            return row.description();
        }

        @Override
        public ApplicationUser getProjectLead() {
            return users.getUserByKeyEvenWhenUnknown(row.leadKey());
        }

        @Override
        public String getLeadUserKey() {
            return row.leadKey();
        }

        @Override
        public ProjectTypeKey getProjectTypeKey() {
            return new ProjectTypeKey(row.type());
        }

        @Override
        public Collection<IssueType> getIssueTypes() {
            return types.getIssueTypesForProject(this);
        }

        @Override
        public boolean isArchived() {
            return table.isArchived(row.id());
        }

        @Override
        public boolean equals(Object other) {
            return other instanceof Project project && project.getId().equals(row.id());
        }

        @Override
        public int hashCode() {
            return Long.hashCode(row.id());
        }

        @Override
        public String toString() {
            return row.key();
        }
    }
}

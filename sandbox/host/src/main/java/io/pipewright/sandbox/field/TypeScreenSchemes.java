package io.pipewright.sandbox.field;

import com.atlassian.jira.issue.fields.screen.FieldScreenScheme;
import com.atlassian.jira.issue.fields.screen.FieldScreenSchemeManager;
import com.atlassian.jira.issue.fields.screen.issuetype.IssueTypeScreenScheme;
import com.atlassian.jira.issue.fields.screen.issuetype.IssueTypeScreenSchemeEntity;
import com.atlassian.jira.issue.fields.screen.issuetype.IssueTypeScreenSchemeManager;
import com.atlassian.jira.issue.issuetype.IssueType;
import com.atlassian.jira.project.Project;
import io.pipewright.sandbox.field.ScreenStore.Kind;
import io.pipewright.sandbox.site.ProjectTable;
import java.util.Collection;

/** Which screen scheme serves which issue type, and which project uses what. A project without a scheme of its own has the default one. */
public final class TypeScreenSchemes implements IssueTypeScreenSchemeManager {

    private final ScreenStore store;
    private final FieldScreenSchemeManager schemes;
    private final ProjectTable projects;

    TypeScreenSchemes(ScreenStore store, FieldScreenSchemeManager schemes, ProjectTable projects) {
        this.store = store;
        this.schemes = schemes;
        this.projects = projects;
    }

    @Override
    public IssueTypeScreenScheme getIssueTypeScreenScheme(Long id) {
        return store.find(Kind.TYPE_SCHEME, id).map(Scheme::new).orElse(null);
    }

    @Override
    public IssueTypeScreenScheme getIssueTypeScreenScheme(Project project) {
        return getIssueTypeScreenScheme(projects.byId(project.getId())
                .map(ProjectTable.Row::screenScheme)
                .orElse(ScreenDefaults.ID));
    }

    @Override
    public Collection<IssueTypeScreenScheme> getIssueTypeScreenSchemes() {
        return store.all(Kind.TYPE_SCHEME).stream()
                .map(row -> (IssueTypeScreenScheme) new Scheme(row))
                .toList();
    }

    @Override
    public void addSchemeAssociation(Project project, IssueTypeScreenScheme scheme) {
        if (scheme.getId() == null) {
            throw new IllegalStateException(
                    "Cannot give a project an issue type screen scheme that has not been stored");
        }
        projects.setScreenScheme(project.getId(), scheme.getId());
    }

    @Override
    public void removeSchemeAssociation(Project project, IssueTypeScreenScheme scheme) {
        if (getIssueTypeScreenScheme(project).getId().equals(scheme.getId())) {
            projects.setScreenScheme(project.getId(), null);
        }
    }

    IssueTypeScreenScheme create() {
        return new Scheme(null);
    }

    IssueTypeScreenSchemeEntity createEntity() {
        return new Line();
    }

    private static final class Line implements IssueTypeScreenSchemeEntity {

        private String issueTypeId;
        private FieldScreenScheme scheme;

        @Override
        public void setIssueTypeId(String value) {
            issueTypeId = value;
        }

        @Override
        public void setFieldScreenScheme(FieldScreenScheme value) {
            scheme = value;
        }
    }

    private final class Scheme extends StoredScheme implements IssueTypeScreenScheme {

        private Scheme(ScreenStore.Named row) {
            super(store, Kind.TYPE_SCHEME, row);
        }

        @Override
        public void addEntity(IssueTypeScreenSchemeEntity entity) {
            Line line = (Line) entity;
            setLine(line.issueTypeId, Kind.SCHEME, line.scheme == null ? null : line.scheme.getId());
        }

        @Override
        public FieldScreenScheme getEffectiveFieldScreenScheme(IssueType type) {
            return target(type == null ? null : type.getId())
                    .map(schemes::getFieldScreenScheme)
                    .orElse(null);
        }

        @Override
        public boolean isDefault() {
            return getId() != null && getId() == ScreenDefaults.ID;
        }
    }
}

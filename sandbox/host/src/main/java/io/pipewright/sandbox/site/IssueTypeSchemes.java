package io.pipewright.sandbox.site;

import com.atlassian.jira.config.IssueTypeManager;
import com.atlassian.jira.issue.customfields.manager.GenericConfigManager;
import com.atlassian.jira.issue.fields.CustomField;
import com.atlassian.jira.issue.fields.config.FieldConfig;
import com.atlassian.jira.issue.fields.config.FieldConfigScheme;
import com.atlassian.jira.issue.fields.config.manager.IssueTypeSchemeManager;
import com.atlassian.jira.issue.issuetype.IssueType;
import com.atlassian.jira.project.Project;
import io.pipewright.sandbox.site.ConfigSchemes.Scheme;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;

/** Which issue types a project has. A project without a scheme of its own has the default one, which holds every type. */
public final class IssueTypeSchemes implements IssueTypeSchemeManager {

    /** The default scheme's id; it is the first scheme of an empty site. */
    public static final long DEFAULT_ID = 10000;

    static final String FIELD = "issuetype";

    private final ConfigSchemes schemes;
    private final ProjectTable projects;
    private final IssueTypeManager types;
    private final GenericConfigManager settings;

    public IssueTypeSchemes(
            ConfigSchemes schemes, ProjectTable projects, IssueTypeManager types, GenericConfigManager settings) {
        this.schemes = schemes;
        this.projects = projects;
        this.types = types;
        this.settings = settings;
    }

    @Override
    public FieldConfigScheme create(String name, String description, List<String> issueTypeIds) {
        return view(schemes.create(FIELD, name, description, List.of(), new LinkedHashSet<>(issueTypeIds)));
    }

    @Override
    public FieldConfigScheme update(FieldConfigScheme scheme, Collection<String> issueTypeIds) {
        schemes.setIssueTypes(stored(scheme), new LinkedHashSet<>(issueTypeIds));
        return view(stored(scheme));
    }

    @Override
    public FieldConfigScheme getConfigScheme(Project project) {
        Long own = projects.byId(project.getId())
                .map(ProjectTable.Row::issueTypeScheme)
                .orElse(null);
        return view(schemes.find(own == null ? DEFAULT_ID : own).orElseThrow());
    }

    @Override
    public List<FieldConfigScheme> getAllSchemes() {
        return schemes.of(FIELD).stream().map(this::view).toList();
    }

    @Override
    public Collection<IssueType> getIssueTypesForProject(Project project) {
        return getConfigScheme(project).getAssociatedIssueTypeIds().stream()
                .map(types::getIssueType)
                .filter(Objects::nonNull)
                .toList();
    }

    @Override
    public void setDefaultValue(FieldConfig config, String issueTypeId) {
        settings.update("DefaultValue", config.getId().toString(), issueTypeId);
    }

    @Override
    public boolean isDefaultIssueTypeScheme(FieldConfigScheme scheme) {
        return scheme.getId() == DEFAULT_ID;
    }

    /** The scheme's projects are exactly these afterwards; a project that had it and is not among them falls back to the default scheme. */
    @Override
    public FieldConfigScheme setProjectAssociationsForIssueTypeScheme(
            FieldConfigScheme scheme, Collection<Project> chosen) {
        List<Long> ids = chosen.stream().map(Project::getId).toList();
        Long target = isDefaultIssueTypeScheme(scheme) ? null : scheme.getId();
        for (ProjectTable.Row row : projects.all()) {
            if (ids.contains(row.id())) {
                projects.setIssueTypeScheme(row.id(), target);
            } else if (scheme.getId().equals(row.issueTypeScheme())) {
                projects.setIssueTypeScheme(row.id(), null);
            }
        }
        return view(stored(scheme));
    }

    private Scheme stored(FieldConfigScheme scheme) {
        return schemes.find(scheme.getId())
                .orElseThrow(() -> new IllegalArgumentException("No issue type scheme " + scheme.getId()));
    }

    private FieldConfigScheme view(Scheme scheme) {
        return new View(
                scheme,
                scheme.id() == DEFAULT_ID,
                projects.all().stream()
                        .filter(row -> Objects.requireNonNullElse(row.issueTypeScheme(), DEFAULT_ID) == scheme.id())
                        .map(ProjectTable.Row::id)
                        .toList());
    }

    private record View(Scheme scheme, boolean everywhere, List<Long> projectIds)
            implements FieldConfigScheme, FieldConfig {

        @Override
        public Long getId() {
            return scheme.id();
        }

        @Override
        public String getName() {
            return scheme.name();
        }

        @Override
        public FieldConfig getOneAndOnlyConfig() {
            return this;
        }

        @Override
        public List<Long> getAssociatedProjectIds() {
            return projectIds;
        }

        @Override
        public Collection<String> getAssociatedIssueTypeIds() {
            return scheme.issueTypes();
        }

        @Override
        public boolean isGlobal() {
            return everywhere;
        }

        @Override
        public String getFieldId() {
            return FIELD;
        }

        @Override
        public CustomField getCustomField() {
            throw new UnsupportedOperationException(
                    "FieldConfig.getCustomField: see docs/sandbox-parity.md, row issue type schemes");
        }
    }
}

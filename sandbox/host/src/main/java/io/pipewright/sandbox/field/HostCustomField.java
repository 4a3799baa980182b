package io.pipewright.sandbox.field;

import com.atlassian.jira.issue.Issue;
import com.atlassian.jira.issue.context.IssueContext;
import com.atlassian.jira.issue.customfields.CustomFieldSearcher;
import com.atlassian.jira.issue.customfields.CustomFieldType;
import com.atlassian.jira.issue.fields.CustomField;
import com.atlassian.jira.issue.fields.config.FieldConfig;
import com.atlassian.jira.issue.fields.config.FieldConfigScheme;
import com.atlassian.jira.project.Project;
import com.atlassian.jira.project.ProjectManager;
import io.pipewright.sandbox.site.ConfigSchemes;
import io.pipewright.sandbox.site.ConfigSchemes.Scheme;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;

/** A custom field; two are equal when their ids are. */
final class HostCustomField implements CustomField {

    private final CustomFields.Definition definition;
    private final FieldTypes types;
    private final ConfigSchemes schemes;
    private final ProjectManager projects;
    private final FieldNames names;

    HostCustomField(
            CustomFields.Definition definition,
            FieldTypes types,
            ConfigSchemes schemes,
            ProjectManager projects,
            FieldNames names) {
        this.definition = definition;
        this.types = types;
        this.schemes = schemes;
        this.projects = projects;
        this.names = names;
    }

    @Override
    public String getId() {
        return CustomFields.ID_PREFIX + definition.id();
    }

    @Override
    public Long getIdAsLong() {
        return definition.id();
    }

    /** In the language of who asks. */
    @Override
    public String getName() {
        return names.shown(getId(), definition.name());
    }

    @Override
    public String getNameKey() {
        return definition.name();
    }

    @Override
    public String getFieldName() {
        return definition.name();
    }

    @Override
    public String getUntranslatedName() {
        return definition.name();
    }

    @Override
    public String getDescription() {
        return definition.description();
    }

    /** Null once the type's plugin is disabled, also for those who found the field before. */
    @Override
    public CustomFieldType<?, ?> getCustomFieldType() {
        return types.type(definition.typeKey()).orElse(null);
    }

    @Override
    public CustomFieldSearcher getCustomFieldSearcher() {
        return types.searcher(definition.searcherKey()).orElse(null);
    }

    @Override
    public Object getValue(Issue issue) {
        CustomFieldType<?, ?> type = getCustomFieldType();
        return type == null ? null : type.getValueFromIssue(this, issue);
    }

    /** A context for the issue's own project goes before the global one; null when none covers the issue. */
    @Override
    public FieldConfig getRelevantConfig(IssueContext context) {
        return stored().stream()
                .filter(scheme -> scheme.covers(context.getProjectId(), context.getIssueTypeId()))
                .min(Comparator.comparing(Scheme::global))
                .map(scheme -> new Config(this, scheme))
                .orElse(null);
    }

    @Override
    public List<FieldConfigScheme> getConfigurationSchemes() {
        return stored().stream()
                .map(scheme -> (FieldConfigScheme) new Config(this, scheme))
                .toList();
    }

    @Override
    public boolean isGlobal() {
        return stored().stream().anyMatch(Scheme::global);
    }

    @Override
    public List<Project> getAssociatedProjectObjects() {
        return stored().stream()
                .flatMap(scheme -> scheme.projects().stream())
                .distinct()
                .map(projects::getProjectObj)
                .filter(Objects::nonNull)
                .toList();
    }

    private List<Scheme> stored() {
        return schemes.of(getId());
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof CustomField field && field.getId().equals(getId());
    }

    @Override
    public int hashCode() {
        return Long.hashCode(definition.id());
    }

    @Override
    public String toString() {
        return definition.name() + " (" + getId() + ")";
    }

    /** A context and its one configuration; they share their id. */
    private record Config(CustomField field, Scheme scheme) implements FieldConfigScheme, FieldConfig {

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
            return scheme.projects();
        }

        @Override
        public Collection<String> getAssociatedIssueTypeIds() {
            return scheme.issueTypes();
        }

        @Override
        public boolean isGlobal() {
            return scheme.global();
        }

        @Override
        public String getFieldId() {
            return field.getId();
        }

        @Override
        public CustomField getCustomField() {
            return field;
        }
    }
}

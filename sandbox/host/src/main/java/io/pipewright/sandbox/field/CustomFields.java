package io.pipewright.sandbox.field;

import com.atlassian.jira.issue.CustomFieldManager;
import com.atlassian.jira.issue.context.JiraContextNode;
import com.atlassian.jira.issue.customfields.CustomFieldSearcher;
import com.atlassian.jira.issue.customfields.CustomFieldType;
import com.atlassian.jira.issue.fields.CustomField;
import com.atlassian.jira.issue.issuetype.IssueType;
import com.atlassian.jira.project.ProjectManager;
import io.pipewright.sandbox.db.Cached;
import io.pipewright.sandbox.db.Database;
import io.pipewright.sandbox.site.ConfigSchemes;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The custom fields. A field whose type is not in service, because its plugin is disabled, is not found by anybody. */
public final class CustomFields implements CustomFieldManager {

    /** What the ids of custom fields begin with. */
    public static final String ID_PREFIX = "customfield_";

    private static final int LONGEST_NAME = 255;

    record Definition(long id, String name, String description, String typeKey, String searcherKey) {}

    private final Database database;
    private final FieldTypes types;
    private final ConfigSchemes schemes;
    private final ProjectManager projects;
    private final FieldNames names;
    private final Cached<Map<Long, Definition>> definitions;

    public CustomFields(
            Database database, FieldTypes types, ConfigSchemes schemes, ProjectManager projects, FieldNames names) {
        this.database = database;
        this.types = types;
        this.schemes = schemes;
        this.projects = projects;
        this.names = names;
        this.definitions = new Cached<>(database, this::load);
    }

    /**
     * Creates a field; without contexts it applies nowhere, as in Jira.
     *
     * @param searcher   null for a field that cannot be searched
     * @param issueTypes null, or null among them, stands for all types
     */
    @Override
    @SuppressWarnings("rawtypes") // as Jira declares it
    public CustomField createCustomField(
            String name,
            String description,
            CustomFieldType type,
            CustomFieldSearcher searcher,
            List<JiraContextNode> contexts,
            List<IssueType> issueTypes) {
        requireName(name);
        String typeKey = keyOf(type);
        String searcherKey = searcher == null ? null : searcher.getDescriptor().getCompleteKey();
        requireFit(typeKey, searcherKey);
        long id = database.nextId("custom_field");
        database.inTransaction(() -> {
            insert(new Definition(id, name, description == null ? "" : description, typeKey, searcherKey));
            createScheme(id, name, contexts, issueTypes);
            return id;
        });
        return getCustomFieldObject(id);
    }

    /** Deletes a field with its values; screens leave out what is gone. */
    public void remove(CustomField field) {
        database.inTransaction(() -> {
            database.update("delete from customfieldvalue where customfield = ?", field.getIdAsLong());
            database.update("delete from custom_field where id = ?", field.getIdAsLong());
            definitions.changed();
            return field;
        });
    }

    @Override
    public CustomField getCustomFieldObject(Long id) {
        return visible(definitions.get().get(id)).orElse(null);
    }

    @Override
    public CustomField getCustomFieldObject(String key) {
        return key != null && key.matches(ID_PREFIX + "\\d{1,18}")
                ? getCustomFieldObject(Long.valueOf(key.substring(ID_PREFIX.length())))
                : null;
    }

    @Override
    public List<CustomField> getCustomFieldObjects() {
        return definitions.get().values().stream()
                .map(this::visible)
                .flatMap(Optional::stream)
                .toList();
    }

    @Override
    public Collection<CustomField> getCustomFieldObjectsByName(String name) {
        return getCustomFieldObjects().stream()
                .filter(field -> field.getUntranslatedName().equals(name))
                .toList();
    }

    @Override
    public CustomFieldType<?, ?> getCustomFieldType(String key) {
        return types.type(key).orElse(null);
    }

    @Override
    public CustomFieldSearcher getCustomFieldSearcher(String key) {
        return types.searcher(key).orElse(null);
    }

    /** Nothing is kept that a change does not refresh by itself. */
    @Override
    public void refresh() {}

    private Optional<CustomField> visible(Definition definition) {
        return Optional.ofNullable(definition)
                .filter(field -> types.type(field.typeKey()).isPresent())
                .map(field -> new HostCustomField(field, types, schemes, projects, names));
    }

    private void insert(Definition field) {
        database.update(
                "insert into custom_field (id, cfname, description, type_key, searcher_key) values (?, ?, ?, ?, ?)",
                field.id(),
                field.name(),
                field.description(),
                field.typeKey(),
                field.searcherKey());
        definitions.changed();
    }

    private void createScheme(long id, String name, List<JiraContextNode> contexts, List<IssueType> issueTypes) {
        if (contexts == null || contexts.isEmpty()) {
            return;
        }
        List<IssueType> chosen =
                issueTypes == null || issueTypes.isEmpty() ? Arrays.asList((IssueType) null) : issueTypes;
        schemes.create(
                ID_PREFIX + id,
                "Default Configuration Scheme for " + name,
                "",
                contexts.stream().map(JiraContextNode::getProjectId).toList(),
                chosen.stream().map(type -> type == null ? null : type.getId()).toList());
    }

    private static void requireName(String name) {
        if (name == null || name.isBlank() || name.length() > LONGEST_NAME) {
            throw new IllegalArgumentException(
                    "A custom field needs a name of at most " + LONGEST_NAME + " characters");
        }
    }

    private static String keyOf(CustomFieldType<?, ?> type) {
        if (type == null) {
            throw new IllegalArgumentException("A custom field needs a type");
        }
        return type.getKey();
    }

    private void requireFit(String typeKey, String searcherKey) {
        if (searcherKey != null && !types.fits(searcherKey, typeKey)) {
            throw new IllegalArgumentException("The searcher " + searcherKey + " is not for fields of type " + typeKey);
        }
    }

    private Map<Long, Definition> load() {
        Map<Long, Definition> result = new LinkedHashMap<>();
        database.query(
                "select id, cfname, description, type_key, searcher_key from custom_field order by id",
                row -> result.put(
                        row.getLong(1),
                        new Definition(
                                row.getLong(1),
                                row.getString(2),
                                row.getString(3),
                                row.getString(4),
                                row.getString(5))));
        return result;
    }
}

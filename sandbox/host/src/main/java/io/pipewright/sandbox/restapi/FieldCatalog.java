package io.pipewright.sandbox.restapi;

import static io.pipewright.sandbox.restapi.Answers.object;

import com.atlassian.jira.config.ResolutionManager;
import com.atlassian.jira.issue.CustomFieldManager;
import com.atlassian.jira.issue.context.IssueContext;
import com.atlassian.jira.issue.customfields.manager.OptionsManager;
import com.atlassian.jira.issue.customfields.option.Option;
import com.atlassian.jira.issue.fields.CustomField;
import com.atlassian.jira.issue.fields.config.FieldConfig;
import io.pipewright.sandbox.search.FieldKind;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The fields of issues with their names, types and what they allow. */
final class FieldCatalog {

    /** A field of Jira's own; {@code type} ends with {@code []} for a list. */
    record SystemField(String id, String name, String type, boolean orderable, List<String> clauses) {}

    static final List<SystemField> SYSTEM = List.of(
            field("issuetype", "Issue Type", "issuetype", true, "issuetype", "type"),
            field("project", "Project", "project", false, "project"),
            field("summary", "Summary", "string", true, "summary"),
            field("description", "Description", "string", true, "description"),
            field("status", "Status", "status", false, "status"),
            field("resolution", "Resolution", "resolution", true, "resolution"),
            field("resolutiondate", "Resolved", "datetime", false, "resolutiondate", "resolved"),
            field("priority", "Priority", "priority", true, "priority"),
            field("assignee", "Assignee", "user", true, "assignee"),
            field("reporter", "Reporter", "user", true, "reporter"),
            field("creator", "Creator", "user", false, "creator"),
            field("created", "Created", "datetime", false, "created", "createdDate"),
            field("updated", "Updated", "datetime", false, "updated", "updatedDate"),
            field("duedate", "Due Date", "date", true, "due", "duedate"),
            field("security", "Security Level", "securitylevel", true, "level"),
            field("labels", "Labels", "string[]", true),
            field("components", "Component/s", "component[]", true),
            field("versions", "Affects Version/s", "version[]", true),
            field("fixVersions", "Fix Version/s", "version[]", true),
            field("comment", "Comment", "comments-page", true, "comment"));

    private final Beans beans;
    private final CustomFieldManager customFields;
    private final OptionsManager options;
    private final ResolutionManager resolutions;

    FieldCatalog(Beans beans, CustomFieldManager customFields, OptionsManager options, ResolutionManager resolutions) {
        this.beans = beans;
        this.customFields = customFields;
        this.options = options;
        this.resolutions = resolutions;
    }

    private static SystemField field(String id, String name, String type, boolean orderable, String... clauses) {
        return new SystemField(id, name, type, orderable, List.of(clauses));
    }

    /** Every field, as the resource {@code field} lists them. */
    List<Map<String, Object>> all() {
        List<Map<String, Object>> all = new ArrayList<>();
        all.add(key());
        SYSTEM.forEach(field -> all.add(listed(field)));
        customFields.getCustomFieldObjects().forEach(field -> all.add(listed(field)));
        return all;
    }

    private static Map<String, Object> key() {
        return object(
                "id",
                "issuekey",
                "name",
                "Key",
                "custom",
                false,
                "orderable",
                false,
                "navigable",
                true,
                "searchable",
                false,
                "clauseNames",
                List.of("id", "issue", "issuekey", "key"));
    }

    private static Map<String, Object> listed(SystemField field) {
        return object(
                "id",
                field.id(),
                "name",
                field.name(),
                "custom",
                false,
                "orderable",
                field.orderable(),
                "navigable",
                !field.id().equals("comment"),
                "searchable",
                !field.clauses().isEmpty(),
                "clauseNames",
                field.clauses(),
                "schema",
                schema(field));
    }

    private static Map<String, Object> listed(CustomField field) {
        return object(
                "id",
                field.getId(),
                "name",
                field.getFieldName(),
                "custom",
                true,
                "orderable",
                true,
                "navigable",
                true,
                "searchable",
                field.getCustomFieldSearcher() != null,
                "clauseNames",
                List.of("cf[" + field.getIdAsLong() + "]", field.getUntranslatedName()),
                "schema",
                schema(field));
    }

    static Map<String, Object> schema(SystemField field) {
        boolean list = field.type().endsWith("[]");
        Map<String, Object> schema = object("type", list ? "array" : field.type());
        if (list) {
            schema.put("items", field.type().replace("[]", ""));
        }
        schema.put("system", field.id());
        return schema;
    }

    static Map<String, Object> schema(CustomField field) {
        return object(
                "type", type(field), "custom", field.getCustomFieldType().getKey(), "customId", field.getIdAsLong());
    }

    private static String type(CustomField field) {
        return switch (FieldKind.of(field)) {
            case NUMBER -> "number";
            case DATE -> isMoment(field) ? "datetime" : "date";
            case OPTION -> "option";
            case USER -> "user";
            default -> "string";
        };
    }

    static boolean isMoment(CustomField field) {
        return field.getCustomFieldType().getKey().contains("datetime");
    }

    List<CustomField> customFields(IssueContext issue) {
        return customFields.getCustomFieldObjects().stream()
                .filter(field -> field.getRelevantConfig(issue) != null)
                .toList();
    }

    Map<String, Object> names(IssueContext issue) {
        Map<String, Object> names = new LinkedHashMap<>();
        SYSTEM.forEach(field -> names.put(field.id(), field.name()));
        customFields(issue).forEach(field -> names.put(field.getId(), field.getFieldName()));
        return names;
    }

    Map<String, Object> schemas(IssueContext issue) {
        Map<String, Object> schemas = new LinkedHashMap<>();
        SYSTEM.forEach(field -> schemas.put(field.id(), schema(field)));
        customFields(issue).forEach(field -> schemas.put(field.getId(), schema(field)));
        return schemas;
    }

    /** What a screen's field takes; null when the issue has no such field. */
    Map<String, Object> meta(String fieldId, IssueContext issue) {
        SystemField system = SYSTEM.stream()
                .filter(field -> field.id().equals(fieldId))
                .findFirst()
                .orElse(null);
        if (system != null) {
            return meta(fieldId, system.name(), schema(system), fieldId.equals("summary"), systemValues(fieldId));
        }
        CustomField custom = customFields.getCustomFieldObject(fieldId);
        FieldConfig config = custom == null ? null : custom.getRelevantConfig(issue);
        return config == null
                ? null
                : meta(fieldId, custom.getFieldName(), schema(custom), false, options(custom, config));
    }

    private static Map<String, Object> meta(
            String id, String name, Map<String, Object> schema, boolean required, List<?> allowed) {
        Map<String, Object> meta = object(
                "required",
                required,
                "schema",
                schema,
                "name",
                name,
                "fieldId",
                id,
                "hasDefaultValue",
                false,
                "operations",
                List.of("set"));
        if (allowed != null) {
            meta.put("allowedValues", allowed);
        }
        return meta;
    }

    private List<?> systemValues(String fieldId) {
        return fieldId.equals("resolution")
                ? resolutions.getResolutions().stream().map(beans::resolution).toList()
                : null;
    }

    private List<?> options(CustomField field, FieldConfig config) {
        return FieldKind.of(field) != FieldKind.OPTION
                ? null
                : options.getOptions(config).stream()
                        .filter(option -> !Boolean.TRUE.equals(option.getDisabled()))
                        .map((Option option) -> beans.option(option))
                        .toList();
    }
}

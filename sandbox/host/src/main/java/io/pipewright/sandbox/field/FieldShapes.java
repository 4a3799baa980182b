package io.pipewright.sandbox.field;

import com.atlassian.jira.issue.context.IssueContext;
import com.atlassian.jira.issue.customfields.CustomFieldSearcher;
import com.atlassian.jira.issue.customfields.CustomFieldType;
import com.atlassian.jira.issue.customfields.impl.FieldValidationException;
import com.atlassian.jira.issue.customfields.impl.NumberCFType;
import com.atlassian.jira.issue.customfields.manager.OptionsManager;
import com.atlassian.jira.issue.customfields.option.Option;
import com.atlassian.jira.issue.customfields.searchers.DateRangeSearcher;
import com.atlassian.jira.issue.customfields.searchers.DateTimeRangeSearcher;
import com.atlassian.jira.issue.customfields.searchers.ExactNumberSearcher;
import com.atlassian.jira.issue.customfields.searchers.MultiSelectSearcher;
import com.atlassian.jira.issue.customfields.searchers.NumberRangeSearcher;
import com.atlassian.jira.issue.customfields.searchers.UserPickerSearcher;
import com.atlassian.jira.issue.fields.CustomField;
import com.atlassian.jira.issue.fields.config.FieldConfig;
import com.atlassian.jira.issue.history.ChangeItemBean;
import com.atlassian.jira.security.JiraAuthenticationContext;
import com.atlassian.jira.user.ApplicationUser;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.sql.Timestamp;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** Values of custom fields as form texts, as JSON of REST, as text to read and as changes in the history. */
public final class FieldShapes {

    private static final String CUSTOM = "custom";
    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
    private static final Map<Class<?>, ValueShape> BY_SEARCHER = Map.of(
            ExactNumberSearcher.class,
            ValueShape.NUMBER,
            NumberRangeSearcher.class,
            ValueShape.NUMBER,
            DateRangeSearcher.class,
            ValueShape.DATE,
            DateTimeRangeSearcher.class,
            ValueShape.DATETIME,
            MultiSelectSearcher.class,
            ValueShape.OPTION,
            UserPickerSearcher.class,
            ValueShape.USER);

    private final OptionsManager options;
    private final JiraAuthenticationContext context;
    private final String baseUrl;

    /** @param baseUrl the host's address, without a slash at the end, for the {@code self} links of JSON */
    public FieldShapes(OptionsManager options, JiraAuthenticationContext context, String baseUrl) {
        this.options = options;
        this.context = context;
        this.baseUrl = baseUrl;
    }

    /** The shape by the field's type; of a type that does not say, by the searcher; else text. */
    public static ValueShape shapeOf(CustomField field) {
        CustomFieldType<?, ?> type = field.getCustomFieldType();
        if (type instanceof Shaped shaped) {
            return shaped.shape();
        }
        return type instanceof NumberCFType ? ValueShape.NUMBER : shapeOf(field.getCustomFieldSearcher());
    }

    private static ValueShape shapeOf(CustomFieldSearcher searcher) {
        return BY_SEARCHER.entrySet().stream()
                .filter(entry -> entry.getKey().isInstance(searcher))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElse(ValueShape.TEXT);
    }

    /** What stands in a form's input for the value; empty for none. */
    @SuppressWarnings({"unchecked", "rawtypes"})
    public String formText(CustomField field, Object value) {
        CustomFieldType type = field.getCustomFieldType();
        return value == null ? "" : type.getStringFromSingularObject(value);
    }

    /**
     * The value that the texts of a form stand for; null for none.
     *
     * @throws FieldValidationException when a text is no value of the field
     */
    public Object fromForm(CustomField field, String... texts) {
        return field.getCustomFieldType().getValueFromCustomFieldParams(new TypedTexts(texts));
    }

    /** What a reader sees: a label for an option, a name for a user; empty for none. */
    public String shown(CustomField field, Object value) {
        if (value instanceof Option option) {
            return option.getValue();
        }
        return value instanceof ApplicationUser user ? user.getDisplayName() : formText(field, value);
    }

    /** The value as REST shows it; {@code users} writes a user. */
    public JsonNode toJson(CustomField field, Object value, Function<ApplicationUser, JsonNode> users) {
        if (value == null) {
            return JSON.nullNode();
        }
        return switch (shapeOf(field)) {
            case NUMBER -> JSON.numberNode((Double) value);
            case DATE -> JSON.textNode(DateType.write(DateType.DAY, (Timestamp) value));
            case DATETIME -> JSON.textNode(DateType.write(DateType.ISO_MOMENT, (Timestamp) value));
            case OPTION -> option((Option) value);
            case USER -> users.apply((ApplicationUser) value);
            case TEXT -> JSON.textNode(value.toString());
        };
    }

    /**
     * The form text for a value that came through REST; empty for null.
     *
     * @throws FieldValidationException when the JSON is not of the field's shape
     */
    public String formTextFromJson(CustomField field, IssueContext issue, JsonNode json) {
        if (json == null || json.isNull()) {
            return "";
        }
        return switch (shapeOf(field)) {
            case NUMBER ->
                require(json.isNumber(), json, "sandbox.field.json.number")
                        .decimalValue()
                        .toPlainString();
            case OPTION ->
                formText(field, chosen(field, issue, require(json.isObject(), json, "sandbox.field.json.option")));
            case USER ->
                require(json.path("name").isTextual(), json, "sandbox.field.json.user")
                        .get("name")
                        .textValue();
            case TEXT, DATE, DATETIME ->
                require(json.isTextual(), json, "sandbox.field.json.text").textValue();
        };
    }

    /**
     * The value for a text of an import: as in a form, but an option goes by its label.
     *
     * @throws FieldValidationException when the text is no value of the field
     */
    public Object fromImport(CustomField field, IssueContext issue, String text) {
        if (text == null || text.isBlank()) {
            return null;
        }
        return shapeOf(field) == ValueShape.OPTION ? byLabel(field, issue, text) : fromForm(field, text);
    }

    /** What the history says of a change; empty when the values are equal. A type without words of its own leaves the ids null. */
    @SuppressWarnings({"unchecked", "rawtypes"})
    public Optional<ChangeItemBean> change(CustomField field, Object before, Object after, Timestamp when) {
        CustomFieldType type = field.getCustomFieldType();
        if (type.valuesEqual(before, after)) {
            return Optional.empty();
        }
        boolean hasWords = type.getChangelogString(field, before == null ? after : before) != null;
        String from = before == null ? null : type.getChangelogValue(field, before);
        String to = type.getChangelogValue(field, after);
        return Optional.of(
                hasWords
                        ? new ChangeItemBean(
                                CUSTOM,
                                field.getUntranslatedName(),
                                from,
                                words(type, field, before),
                                to,
                                words(type, field, after),
                                when)
                        : new ChangeItemBean(CUSTOM, field.getUntranslatedName(), null, from, null, to, when));
    }

    /** The field's schema in REST. */
    public ObjectNode schema(CustomField field) {
        return JSON.objectNode()
                .put("type", shapeOf(field).schemaType())
                .put("custom", field.getCustomFieldType().getKey())
                .put("customId", field.getIdAsLong());
    }

    /** An option as REST shows it. */
    public ObjectNode option(Option option) {
        return JSON.objectNode()
                .put("self", baseUrl + "/rest/api/2/customFieldOption/" + option.getOptionId())
                .put("value", option.getValue())
                .put("id", option.getOptionId().toString())
                .put("disabled", option.getDisabled());
    }

    @SuppressWarnings({"unchecked", "rawtypes"})
    private static String words(CustomFieldType type, CustomField field, Object value) {
        return value == null ? "" : type.getChangelogString(field, value);
    }

    private Option chosen(CustomField field, IssueContext issue, JsonNode json) {
        if (json.hasNonNull("id")) {
            return (Option) fromForm(field, json.get("id").asText());
        }
        return byLabel(
                field,
                issue,
                require(json.path("value").isTextual(), json, "sandbox.field.json.option")
                        .get("value")
                        .textValue());
    }

    private Option byLabel(CustomField field, IssueContext issue, String label) {
        FieldConfig config = field.getRelevantConfig(issue);
        Option option = config == null ? null : options.getOptions(config).getOptionForValue(label, null);
        if (option == null) {
            throw refused("sandbox.field.option.invalid", label);
        }
        return option;
    }

    private JsonNode require(boolean right, JsonNode json, String key) {
        if (!right) {
            throw refused(key, json.toString());
        }
        return json;
    }

    private FieldValidationException refused(String key, String argument) {
        return new FieldValidationException(context.getI18nHelper().getText(key, (Object) argument));
    }
}

package io.pipewright.sandbox.importer;

import com.atlassian.jira.issue.customfields.CustomFieldType;
import com.atlassian.jira.issue.customfields.impl.FieldValidationException;
import com.atlassian.jira.issue.fields.CustomField;
import com.atlassian.jira.issue.fields.config.FieldConfig;
import com.atlassian.jira.issue.history.ChangeItemBean;
import com.atlassian.jira.issue.issuetype.IssueType;
import com.atlassian.jira.issue.status.Status;
import com.atlassian.jira.util.ErrorCollection;
import com.atlassian.jira.util.I18nHelper;
import com.atlassian.jira.util.SimpleErrorCollection;
import com.fasterxml.jackson.databind.JsonNode;
import com.opensymphony.workflow.loader.StepDescriptor;
import io.pipewright.sandbox.field.FieldShapes;
import io.pipewright.sandbox.field.TypedTexts;
import io.pipewright.sandbox.field.ValueShape;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** Reads one issue of the file and notes everything in it that cannot be taken as it is. One for each issue. */
final class IssueReader {

    private static final int LONGEST_SUMMARY = 255;
    private static final Set<String> TAKEN = Set.of(
            "externalId",
            "key",
            "summary",
            "description",
            "issueType",
            "status",
            "resolution",
            "priority",
            "reporter",
            "assignee",
            "created",
            "updated",
            "customFieldValues",
            "history",
            "comments");

    private final I18nHelper texts;
    private final Target target;
    private final Instant now;
    private final JsonNode json;
    private final List<String> problems = new ArrayList<>();
    private final List<String> repaired = new ArrayList<>();
    private final Set<String> userNames = new LinkedHashSet<>();

    IssueReader(I18nHelper texts, Target target, Instant now, JsonNode json) {
        this.texts = texts;
        this.target = target;
        this.now = now;
        this.json = json;
    }

    List<String> problems() {
        return problems;
    }

    List<String> repaired() {
        return repaired;
    }

    /** The names of all users that the issue mentions. */
    Set<String> userNames() {
        return userNames;
    }

    String externalId() {
        return text(json, "externalId");
    }

    /** The issue; of no use when there are problems. */
    ReadIssue read() {
        if (!json.isObject()) {
            problem("sandbox.import.issue.shape");
            return null;
        }
        Optional<IssueType> type = named("issueType", target::issueType);
        Optional<Status> status = named("status", target::status);
        Optional<StepDescriptor> step =
                type.isPresent() && status.isPresent() ? step(type.get(), status.get()) : Optional.empty();
        Map<String, Object> columns = columns();
        List<ReadIssue.Change> changes = changes();
        times(columns, changes);
        Map<String, Object> values = type.map(this::values).orElse(Map.of());
        List<ReadIssue.Comment> comments = comments();
        noteWhatIsLeftOut();
        Long number = number();
        if (!problems.isEmpty()) {
            return null;
        }
        columns.put("issuetype", type.get().getId());
        columns.put("issuestatus", status.get().getId());
        return new ReadIssue(
                number,
                columns,
                target.workflow(type.get()).getName(),
                step.get().getId(),
                status.get().getName(),
                values,
                changes,
                comments);
    }

    private interface Lookup<T> {
        Optional<T> find(String name);
    }

    private <T> Optional<T> named(String member, Lookup<T> lookup) {
        String name = text(json, member);
        Optional<T> found = name.isEmpty() ? Optional.empty() : lookup.find(name);
        if (found.isEmpty()) {
            problem(
                    name.isEmpty() ? "sandbox.import.missing" : "sandbox.import.unknown." + member,
                    name.isEmpty() ? member : name);
        }
        return found;
    }

    private Optional<StepDescriptor> step(IssueType type, Status status) {
        Optional<StepDescriptor> step = target.step(type, status);
        if (step.isEmpty()) {
            problem(
                    "sandbox.import.status.not.in.workflow",
                    status.getName(),
                    target.workflow(type).getName());
        }
        return step;
    }

    private Map<String, Object> columns() {
        Map<String, Object> columns = new HashMap<>();
        String summary = text(json, "summary").replaceAll("[\\r\\n]+", " ").strip();
        if (summary.isEmpty()) {
            problem("sandbox.import.missing", "summary");
        } else if (summary.length() > LONGEST_SUMMARY) {
            problem("sandbox.import.summary.long");
        }
        columns.put("summary", summary);
        columns.put("description", orNull(text(json, "description")));
        columns.put("reporter", user(json, "reporter"));
        columns.put("creator", columns.get("reporter"));
        columns.put("assignee", user(json, "assignee"));
        if (!text(json, "resolution").isEmpty()) {
            named("resolution", target::resolution)
                    .ifPresent(resolution -> columns.put("resolution", resolution.getId()));
        }
        if (!text(json, "priority").isEmpty()) {
            named("priority", target::priority).ifPresent(priority -> columns.put("priority", priority.getId()));
        }
        return columns;
    }

    private String user(JsonNode node, String member) {
        String name = text(node, member);
        if (!name.isEmpty()) {
            userNames.add(name);
        }
        return orNull(name);
    }

    private void times(Map<String, Object> columns, List<ReadIssue.Change> changes) {
        long last = changes.stream().mapToLong(ReadIssue.Change::created).max().orElse(Long.MIN_VALUE);
        Long created = time(json, "created");
        Long updated = time(json, "updated");
        long begin = created == null ? now.toEpochMilli() : created;
        long end = updated == null ? Math.max(begin, last) : updated;
        if (end < begin) {
            repaired.add(texts.getText("sandbox.import.updated.before.created"));
            end = begin;
        }
        columns.put("created", begin);
        columns.put("updated", end);
        if (columns.get("resolution") != null) {
            columns.put("resolutiondate", resolved(changes, end));
        }
    }

    /** When the resolution was set last; by a file without that, when the status changed last. */
    private static long resolved(List<ReadIssue.Change> changes, long otherwise) {
        for (String field : List.of("resolution", "status")) {
            var times = changes.stream()
                    .filter(change -> change.items().stream()
                            .anyMatch(item -> item.getField().equals(field)))
                    .mapToLong(ReadIssue.Change::created)
                    .max();
            if (times.isPresent()) {
                return times.getAsLong();
            }
        }
        return otherwise;
    }

    private Long time(JsonNode node, String member) {
        String text = text(node, member);
        if (text.isEmpty()) {
            return null;
        }
        try {
            return ImportTime.millis(text, now);
        } catch (DateTimeException e) {
            problem("sandbox.import.time", member, text);
            return null;
        }
    }

    private Map<String, Object> values(IssueType type) {
        Map<String, Object> values = new LinkedHashMap<>();
        for (JsonNode entry : list(json, "customFieldValues")) {
            String name = text(entry, "fieldName");
            Optional<CustomField> field = target.field(name, text(entry, "fieldType"));
            FieldConfig config = field.map(one -> one.getRelevantConfig(target.context(type)))
                    .orElse(null);
            if (field.isEmpty()) {
                problem("sandbox.import.unknown.field", name, text(entry, "fieldType"));
            } else if (config == null) {
                problem("sandbox.import.field.context", name, target.key(), type.getName());
            } else {
                value(field.get(), config, texts(entry.path("value")))
                        .ifPresent(value -> values.put(field.get().getId(), value));
            }
        }
        return values;
    }

    private Optional<Object> value(CustomField field, FieldConfig config, String[] texts) {
        CustomFieldType<?, ?> type = field.getCustomFieldType();
        ErrorCollection errors = new SimpleErrorCollection();
        TypedTexts params = new TypedTexts(typed(field, config, texts));
        try {
            type.validateFromParams(params, errors, config);
            Object value = errors.hasAnyErrors() ? null : type.getValueFromCustomFieldParams(params);
            errors.getErrors()
                    .values()
                    .forEach(message -> problem("sandbox.import.value", field.getUntranslatedName(), message));
            errors.getErrorMessages()
                    .forEach(message -> problem("sandbox.import.value", field.getUntranslatedName(), message));
            return Optional.ofNullable(value);
        } catch (FieldValidationException e) {
            problem("sandbox.import.value", field.getUntranslatedName(), e.getMessage());
            return Optional.empty();
        }
    }

    /** What a form would send: of a choice the file gives the label, a form the id. A label that no option has stays, and is refused. */
    private String[] typed(CustomField field, FieldConfig config, String[] texts) {
        return FieldShapes.shapeOf(field) == ValueShape.OPTION
                ? Stream.of(texts)
                        .map(text -> target.optionId(config, text).orElse(text))
                        .toArray(String[]::new)
                : texts;
    }

    private static String[] texts(JsonNode value) {
        if (value.isArray()) {
            return StreamSupport.stream(value.spliterator(), false)
                    .map(JsonNode::asText)
                    .toArray(String[]::new);
        }
        return value.isMissingNode() || value.isNull() ? new String[0] : new String[] {value.asText()};
    }

    private List<ReadIssue.Change> changes() {
        List<ReadIssue.Change> changes = new ArrayList<>();
        for (JsonNode group : list(json, "history")) {
            Long created = time(group, "created");
            if (text(group, "created").isEmpty()) {
                problem("sandbox.import.missing", "history.created");
            }
            List<ChangeItemBean> items = new ArrayList<>();
            list(group, "items").forEach(item -> items.add(item(item)));
            changes.add(new ReadIssue.Change(user(group, "author"), created == null ? 0 : created, items));
        }
        return changes;
    }

    private ChangeItemBean item(JsonNode item) {
        String field = text(item, "field");
        if (field.isEmpty()) {
            problem("sandbox.import.missing", "history.items.field");
        }
        String type = text(item, "fieldType").isEmpty() ? "jira" : text(item, "fieldType");
        boolean status = type.equals("jira") && field.equals("status");
        return new ChangeItemBean(
                type,
                field,
                status ? statusId(item, "from", "fromString") : raw(item, "from"),
                raw(item, "fromString"),
                status ? statusId(item, "to", "toString") : raw(item, "to"),
                raw(item, "toString"),
                null);
    }

    /** The file's ids are those of another site: the name counts. */
    private String statusId(JsonNode item, String idMember, String nameMember) {
        String name = raw(item, nameMember);
        if (name == null) {
            return raw(item, idMember);
        }
        Optional<Status> status = target.status(name);
        if (status.isEmpty()) {
            repaired.add(texts.getText("sandbox.import.history.status", name));
        }
        return status.map(Status::getId).orElseGet(() -> raw(item, idMember));
    }

    private List<ReadIssue.Comment> comments() {
        List<ReadIssue.Comment> comments = new ArrayList<>();
        for (JsonNode comment : list(json, "comments")) {
            Long created = time(comment, "created");
            comments.add(new ReadIssue.Comment(
                    user(comment, "author"), created == null ? now.toEpochMilli() : created, text(comment, "body")));
        }
        return comments;
    }

    private Long number() {
        String key = text(json, "key");
        if (key.isEmpty()) {
            return null;
        }
        String prefix = target.key() + "-";
        if (!key.startsWith(prefix) || !key.substring(prefix.length()).matches("[1-9][0-9]{0,9}")) {
            problem("sandbox.import.key", key, target.key());
            return null;
        }
        return Long.valueOf(key.substring(prefix.length()));
    }

    private void noteWhatIsLeftOut() {
        List<String> names = new ArrayList<>();
        json.properties().forEach(member -> {
            boolean empty = member.getValue().isNull()
                    || (member.getValue().isContainerNode() && member.getValue().isEmpty());
            if (!TAKEN.contains(member.getKey()) && !empty) {
                names.add(member.getKey());
            }
        });
        if (!names.isEmpty()) {
            repaired.add(texts.getText(
                    "sandbox.import.left.out", names.stream().sorted().collect(Collectors.joining(", "))));
        }
    }

    private Iterable<JsonNode> list(JsonNode node, String member) {
        JsonNode value = node.path(member);
        if (!value.isMissingNode() && !value.isNull() && !value.isArray()) {
            problem("sandbox.import.shape", member);
            return List.of();
        }
        return value;
    }

    private String text(JsonNode node, String member) {
        JsonNode value = node.path(member);
        if (value.isContainerNode()) {
            problem("sandbox.import.shape", member);
        }
        return value.isNull() ? "" : value.asText("").strip();
    }

    private static String raw(JsonNode node, String member) {
        JsonNode value = node.path(member);
        return value.isNull() || value.isMissingNode() ? null : value.asText();
    }

    private static String orNull(String text) {
        return text.isEmpty() ? null : text;
    }

    private void problem(String key, Object... arguments) {
        problems.add(texts.getText(key, arguments));
    }
}

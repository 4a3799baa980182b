package io.pipewright.sandbox.restapi;

import com.atlassian.jira.config.ResolutionManager;
import com.atlassian.jira.issue.CustomFieldManager;
import com.atlassian.jira.issue.IssueConstant;
import com.atlassian.jira.issue.IssueInputParameters;
import com.atlassian.jira.issue.context.IssueContext;
import com.atlassian.jira.issue.customfields.manager.OptionsManager;
import com.atlassian.jira.issue.customfields.option.Option;
import com.atlassian.jira.issue.fields.CustomField;
import com.atlassian.jira.issue.fields.config.FieldConfig;
import com.atlassian.jira.project.Project;
import com.atlassian.jira.util.ErrorCollection;
import com.atlassian.jira.util.SimpleErrorCollection;
import io.pipewright.sandbox.search.FieldKind;
import io.pipewright.sandbox.site.Priorities;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Turns the {@code fields} and {@code update} of a request into what a form would have sent, so that both run the same path. */
final class FieldInputs {

    /** A value of the wrong shape; the message goes to its field. */
    private static final class Misshapen extends Exception {
        private static final long serialVersionUID = 1L;

        Misshapen(String message) {
            super(message);
        }
    }

    private static final Set<String> PLACE = Set.of("project", "issuetype");
    private static final String[] NOTHING = {""};

    private final CustomFieldManager customFields;
    private final OptionsManager options;
    private final Priorities priorities;
    private final ResolutionManager resolutions;

    FieldInputs(
            CustomFieldManager customFields,
            OptionsManager options,
            Priorities priorities,
            ResolutionManager resolutions) {
        this.customFields = customFields;
        this.options = options;
        this.priorities = priorities;
        this.resolutions = resolutions;
    }

    /**
     * Answers 400 with every value that has the wrong shape, and for another project or issue type than the issue has: its forms offer
     * neither, and the host moves no issues.
     */
    void read(Map<String, Object> body, IssueContext issue, IssueInputParameters parameters) {
        ErrorCollection errors = new SimpleErrorCollection();
        Map<String, Object> fields = JsonInput.map(body.get("fields"));
        Map<String, Object> update = JsonInput.map(body.get("update"));
        fields.forEach((id, value) -> {
            if (update.containsKey(id)) {
                errors.addError(id, "Field '" + id + "' cannot appear in both 'fields' and 'update'");
            } else if (PLACE.contains(id)) {
                requireSamePlace(id, value, issue, errors);
            } else {
                set(id, value, issue, parameters, errors);
            }
        });
        update.forEach((id, operations) -> operate(id, operations, issue, parameters, errors));
        if (errors.hasAnyErrors()) {
            throw Answers.refused(400, errors);
        }
    }

    private void operate(
            String id, Object operations, IssueContext issue, IssueInputParameters parameters, ErrorCollection errors) {
        for (Object operation : JsonInput.list(operations, id)) {
            Map<String, Object> given = JsonInput.map(operation);
            boolean single = given.size() == 1;
            if (single && id.equals("comment") && given.containsKey("add")) {
                comment(JsonInput.map(given.get("add")), parameters, errors);
            } else if (single && PLACE.contains(id) && given.containsKey("set")) {
                requireSamePlace(id, given.get("set"), issue, errors);
            } else if (single && !id.equals("comment") && given.containsKey("set")) {
                set(id, given.get("set"), issue, parameters, errors);
            } else {
                errors.addError(
                        id,
                        "Field '" + id + "' does not support operation '" + String.join(", ", given.keySet())
                                + "' Supported operation(s) " + "are: '" + (id.equals("comment") ? "add" : "set")
                                + "'");
            }
        }
    }

    private static void requireSamePlace(String id, Object value, IssueContext issue, ErrorCollection errors) {
        Map<?, ?> given = value instanceof Map<?, ?> object ? object : Map.of();
        Project project = issue.getProjectObject();
        boolean same = id.equals("project")
                ? isNamed(given, project.getId().toString(), "key", project.getKey())
                : isNamed(
                        given,
                        issue.getIssueTypeId(),
                        "name",
                        issue.getIssueType().getName());
        if (!same) {
            errors.addError(
                    id,
                    id.equals("project")
                            ? "Field 'project' cannot be set. It is not on the appropriate screen, or unknown."
                            : "The issue type selected is invalid.");
        }
    }

    private static boolean isNamed(Map<?, ?> given, String id, String nameMember, String name) {
        return given.get("id") != null
                ? id.equals(JsonInput.text(given.get("id")))
                : name.equals(JsonInput.text(given.get(nameMember)));
    }

    private static void comment(Map<String, Object> given, IssueInputParameters parameters, ErrorCollection errors) {
        String text = given.get("body") instanceof String body ? body : null;
        if (!Set.of("body").containsAll(given.keySet())) {
            errors.addError("comment", "Comments for some readers: see docs/sandbox-parity.md, row comments");
        } else if (text == null || text.isBlank()) {
            errors.addError("comment", "Comment body can not be empty!");
        } else {
            parameters.setComment(text);
        }
    }

    private void set(
            String id, Object value, IssueContext issue, IssueInputParameters parameters, ErrorCollection errors) {
        try {
            CustomField custom = id.startsWith("customfield_") ? customFields.getCustomFieldObject(id) : null;
            parameters.addCustomFieldValue(id, custom == null ? system(id, value) : custom(custom, value, issue));
        } catch (Misshapen e) {
            errors.addError(id, e.getMessage());
        }
    }

    private String[] system(String id, Object value) throws Misshapen {
        if (value == null) {
            return NOTHING;
        }
        return new String[] {
            switch (id) {
                case "summary", "description" -> string(value);
                case "duedate" -> day(value);
                case "assignee", "reporter" -> member(value, "name");
                case "priority" -> constant(value, priorities.all(), "Priority");
                case "resolution" -> constant(value, resolutions.getResolutions(), "Resolution");
                case "security" -> level(value);
                default -> JsonInput.text(value);
            }
        };
    }

    private static String constant(Object value, Collection<? extends IssueConstant> all, String what)
            throws Misshapen {
        Map<String, Object> given = objectOf(value);
        String id = JsonInput.text(given.get("id"));
        String name = JsonInput.text(given.get("name"));
        if (id == null && name == null) {
            throw new Misshapen(
                    "Could not find valid 'id' or 'name' in " + what.toLowerCase(java.util.Locale.ROOT) + " object.");
        }
        return all.stream()
                .filter(one ->
                        id == null ? one.getName().equals(name) : one.getId().equals(id))
                .map(IssueConstant::getId)
                .findFirst()
                .orElseThrow(
                        () -> new Misshapen(what + (id == null ? " name '" + name : " id '" + id) + "' is not valid"));
    }

    private static Map<String, Object> objectOf(Object value) throws Misshapen {
        if (!(value instanceof Map<?, ?>)) {
            throw new Misshapen("data was not an object");
        }
        return JsonInput.map(value);
    }

    private static String member(Object value, String name) throws Misshapen {
        Map<String, Object> given = objectOf(value);
        if (!given.containsKey(name)) {
            throw new Misshapen("expected Object containing a '" + name + "' property");
        }
        return given.get(name) == null ? "" : string(given.get(name));
    }

    private static String level(Object value) throws Misshapen {
        Object id = objectOf(value).get("id");
        if (id == null) {
            throw new Misshapen("Could not find valid 'id' in the security level object.");
        }
        return JsonInput.text(id);
    }

    /** REST takes the ISO form only, where a form of a page takes what people type. */
    private static String day(Object value) throws Misshapen {
        String text = string(value);
        try {
            return text.isEmpty() ? text : LocalDate.parse(text).toString();
        } catch (DateTimeParseException e) {
            throw new Misshapen("Error parsing date string: " + text);
        }
    }

    private static String string(Object value) throws Misshapen {
        if (!(value instanceof String text)) {
            throw new Misshapen("Operation value must be a string");
        }
        return text;
    }

    private String[] custom(CustomField field, Object value, IssueContext issue) throws Misshapen {
        return value == null ? NOTHING : new String[] {single(field, value, issue)};
    }

    private String single(CustomField field, Object value, IssueContext issue) throws Misshapen {
        return switch (FieldKind.of(field)) {
            case NUMBER -> number(value);
            case OPTION -> option(field, value, issue);
            case USER -> member(value, "name");
            default -> string(value);
        };
    }

    private static String number(Object value) throws Misshapen {
        if (!(value instanceof JsonInput.Literal literal)) {
            throw new Misshapen("Operation value must be a number");
        }
        return literal.plain();
    }

    private String option(CustomField field, Object value, IssueContext issue) throws Misshapen {
        Map<String, Object> given = objectOf(value);
        String id = JsonInput.text(given.get("id"));
        String name = JsonInput.text(given.get("value"));
        if (id == null && name == null) {
            throw new Misshapen("Could not find valid 'id' or 'value' in the Parent Option object.");
        }
        FieldConfig config = field.getRelevantConfig(issue);
        List<Option> options = config == null ? List.of() : List.copyOf(this.options.getOptions(config));
        return options.stream()
                .filter(option -> id == null
                        ? option.getValue().equals(name)
                        : option.getOptionId().toString().equals(id))
                .map(option -> option.getOptionId().toString())
                .findFirst()
                .orElseThrow(() -> new Misshapen(
                        id == null
                                ? "Option value '" + name + "' is not valid"
                                : "Option id '" + id + "' is not valid"));
    }
}

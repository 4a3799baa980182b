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
import com.atlassian.jira.util.ErrorCollection;
import com.atlassian.jira.util.SimpleErrorCollection;
import io.pipewright.sandbox.search.FieldKind;
import io.pipewright.sandbox.site.Priorities;
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

    private static final Set<String> NOT_INPUT = Set.of("project", "issuetype");
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

    /** Answers 400 with every value that has the wrong shape. */
    void read(Map<String, Object> body, IssueContext issue, IssueInputParameters parameters) {
        ErrorCollection errors = new SimpleErrorCollection();
        Map<String, Object> fields = JsonInput.map(body.get("fields"));
        Map<String, Object> update = JsonInput.map(body.get("update"));
        fields.forEach((id, value) -> {
            if (update.containsKey(id)) {
                errors.addError(id, "Field '" + id + "' cannot appear in both 'fields' and 'update'");
            } else if (!NOT_INPUT.contains(id)) {
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
        for (Object operation : JsonInput.list(operations)) {
            Map<String, Object> given = JsonInput.map(operation);
            if (id.equals("comment") && given.containsKey("add")) {
                comment(JsonInput.text(JsonInput.map(given.get("add")).get("body")), parameters, errors);
            } else if (!id.equals("comment") && given.containsKey("set")) {
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

    private static void comment(String text, IssueInputParameters parameters, ErrorCollection errors) {
        if (text == null || text.isBlank()) {
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
                case "summary", "description", "duedate" -> string(value);
                case "assignee", "reporter" -> member(value, "name");
                case "priority" -> constant(value, priorities.all(), "Priority");
                case "resolution" -> constant(value, resolutions.getResolutions(), "Resolution");
                case "security" -> member(value, "id");
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
        Object member = objectOf(value).get(name);
        return member == null ? "" : string(member);
    }

    private static String string(Object value) throws Misshapen {
        if (!(value instanceof String text)) {
            throw new Misshapen("Operation value must be a string");
        }
        return text;
    }

    private String[] custom(CustomField field, Object value, IssueContext issue) throws Misshapen {
        if (value == null) {
            return NOTHING;
        }
        List<?> items = JsonInput.list(value);
        String[] texts = new String[items.size()];
        for (int i = 0; i < texts.length; i++) {
            texts[i] = single(field, items.get(i), issue);
        }
        return texts;
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

package io.pipewright.sandbox.ui;

import com.atlassian.jira.issue.customfields.CustomFieldType;
import com.atlassian.jira.issue.customfields.manager.OptionsManager;
import com.atlassian.jira.issue.fields.CustomField;
import com.atlassian.jira.issue.fields.config.FieldConfig;
import com.atlassian.jira.user.ApplicationUser;
import io.pipewright.sandbox.plugin.PluginModules;
import io.pipewright.sandbox.site.Users;
import io.pipewright.sandbox.template.Escaping;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Custom fields as fields of a form: a plugin's type by its {@code edit} template, Jira's types by their kind. */
final class CustomFields {

    private static final Map<String, String> KINDS = Map.of(
            "textarea",
            "textarea",
            "float",
            "number",
            "datepicker",
            "date",
            "select",
            "select",
            "radiobuttons",
            "select",
            "multiselect",
            "many",
            "multicheckboxes",
            "many",
            "userpicker",
            "select");

    private final Shell shell;
    private final PluginModules modules;
    private final FieldValues values;
    private final OptionsManager options;
    private final Users users;

    CustomFields(Shell shell, PluginModules modules, FieldValues values, OptionsManager options, Users users) {
        this.shell = shell;
        this.modules = modules;
        this.values = values;
        this.options = options;
        this.users = users;
    }

    /** Empty when the subject does not have the field, or when a plugin's type cannot be edited. */
    Optional<FormField> field(CustomField field, FormSubject subject, Typed typed) {
        FieldConfig config = field.getRelevantConfig(subject);
        if (config == null) {
            return Optional.empty();
        }
        List<String> texts = typed.texts(field.getId()).orElseGet(() -> current(field, config, subject));
        if (modules.byCompleteKey(field.getCustomFieldType().getKey()).isPresent()) {
            return values.template(field, "edit")
                    .map(template ->
                            made(field, "own", texts, List.of(), own(template, field, subject, texts, typed), typed));
        }
        String type = field.getCustomFieldType().getKey();
        String kind = KINDS.getOrDefault(type.substring(type.indexOf(':') + 1), "text");
        List<Choice> offered = choices(type, kind, config, texts);
        List<Choice> shown =
                kind.equals("select") ? Choice.including(texts, offered, shell.text("sandbox.ui.none")) : offered;
        return Optional.of(made(field, kind, texts, shown, "", typed));
    }

    private static FormField made(
            CustomField field, String kind, List<String> texts, List<Choice> choices, String html, Typed typed) {
        String description = field.getDescription() == null ? "" : field.getDescription();
        return new FormField(
                field.getId(),
                field.getName(),
                description,
                false,
                kind,
                texts,
                choices,
                html,
                typed.error(field.getId()));
    }

    private List<String> current(CustomField field, FieldConfig config, FormSubject subject) {
        Object value = subject.issue() == null
                ? field.getCustomFieldType().getDefaultValue(config)
                : subject.issue().getCustomFieldValue(field);
        if (value instanceof Collection<?> several) {
            return several.stream().map(one -> text(field, one)).toList();
        }
        return value == null ? List.of() : List.of(text(field, value));
    }

    @SuppressWarnings("unchecked")
    private String text(CustomField field, Object value) {
        CustomFieldType<Object, Object> type = field.getCustomFieldType();
        boolean day = value instanceof Date && type.getKey().endsWith(":datepicker");
        String text = day ? shell.formats().isoDate((Date) value) : type.getStringFromSingularObject(value);
        return text == null ? "" : text;
    }

    private List<Choice> choices(String type, String kind, FieldConfig config, List<String> chosen) {
        if (type.endsWith(":userpicker")) {
            List<Choice> people = new ArrayList<>(List.of(new Choice("", shell.text("sandbox.ui.none"))));
            users.all().stream()
                    .filter(ApplicationUser::isActive)
                    .map(SystemFields::person)
                    .forEach(people::add);
            return people;
        }
        if (!kind.equals("select") && !kind.equals("many")) {
            return List.of();
        }
        List<Choice> options = new ArrayList<>(
                kind.equals("many") ? List.of() : List.of(new Choice("", shell.text("sandbox.ui.none"))));
        this.options.getOptions(config).stream()
                .filter(option -> !Boolean.TRUE.equals(option.getDisabled())
                        || chosen.contains(option.getOptionId().toString()))
                .forEach(option -> options.add(new Choice(option.getOptionId().toString(), option.getValue())));
        return options;
    }

    /**
     * A control of the plugin; the frame of label and error stands in the
     * plugin's template where it uses Jira's macros, else it is put around it.
     */
    private String own(
            FieldValues.Template template, CustomField field, FormSubject subject, List<String> texts, Typed typed) {
        Map<String, Object> context = values.context(field, subject.issue(), texts.isEmpty() ? "" : texts.get(0));
        Map<String, Object> configs = new HashMap<>();
        configs.put("default", field.getCustomFieldType().getDefaultValue(field.getRelevantConfig(subject)));
        context.put("configs", configs);
        context.put(
                "fieldErrorHtml",
                typed.error(field.getId()).isEmpty()
                        ? ""
                        : "<div class=\"error\" id=\"" + field.getId() + "-error\">"
                                + Escaping.escape(typed.error(field.getId())) + "</div>");
        return values.drawn(template, field, context);
    }
}

package io.pipewright.sandbox.ui;

import com.atlassian.jira.issue.Issue;
import com.atlassian.jira.issue.customfields.CustomFieldType;
import com.atlassian.jira.issue.customfields.option.Option;
import com.atlassian.jira.issue.fields.CustomField;
import com.atlassian.jira.user.ApplicationUser;
import io.pipewright.sandbox.plugin.PluginModule;
import io.pipewright.sandbox.plugin.PluginModules;
import io.pipewright.sandbox.template.Escaping;
import io.pipewright.sandbox.template.Templates;
import io.pipewright.sandbox.web.Descriptor;
import java.util.Collection;
import java.util.Date;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Shows values of custom fields: a plugin's type by the type's own template, Jira's types by what the value is. */
final class FieldValues {

    private static final Logger LOG = LoggerFactory.getLogger(FieldValues.class);
    private static final String DATE_AND_TIME = ":datetime";

    private final PluginModules modules;
    private final Templates templates;
    private final Shell shell;

    FieldValues(PluginModules modules, Templates templates, Shell shell) {
        this.modules = modules;
        this.templates = templates;
        this.shell = shell;
    }

    /** Empty when the issue has no value for the field. */
    Optional<FieldRow> row(CustomField field, Issue issue, String... views) {
        Object value = value(field, issue);
        if (!isValue(value)) {
            return Optional.empty();
        }
        String html = template(field, views)
                .map(template -> drawn(template, field, context(field, issue, value)))
                .orElseGet(() -> plain(field, value));
        return html.isBlank()
                ? Optional.empty()
                : Optional.of(new FieldRow(field.getId(), field.getName(), html, value instanceof Number));
    }

    boolean hasValue(CustomField field, Issue issue) {
        return isValue(value(field, issue));
    }

    private static boolean isValue(Object value) {
        return value != null && !(value instanceof Collection<?> several && several.isEmpty());
    }

    private static Object value(CustomField field, Issue issue) {
        try {
            return field.getRelevantConfig(issue) == null ? null : issue.getCustomFieldValue(field);
        } catch (RuntimeException e) {
            LOG.error("The field {} gives no value for {}", field.getId(), issue.getKey(), e);
            return null;
        }
    }

    /** A template of a plugin's field type. */
    record Template(PluginModule module, String location) {}

    /** The first of the named templates that the field's type brings along; empty for Jira's own types. */
    Optional<Template> template(CustomField field, String... views) {
        Optional<PluginModule> module =
                modules.byCompleteKey(field.getCustomFieldType().getKey());
        for (String view : views) {
            Optional<String> location = module.flatMap(found -> Descriptor.resource(found.xml(), "velocity", view));
            if (location.isPresent()) {
                return Optional.of(new Template(module.get(), location.get()));
            }
        }
        return Optional.empty();
    }

    String drawn(Template template, CustomField field, Map<String, Object> context) {
        try {
            return templates.render(template.module(), template.location(), context);
        } catch (RuntimeException | LinkageError e) {
            LOG.error("The field {} cannot be drawn", field.getId(), e);
            return "<span class=\"error\">" + Escaping.escape(shell.text("sandbox.ui.field.failed")) + "</span>";
        }
    }

    /** What Jira gives the templates of a field type; the issue may be null. */
    @SuppressWarnings("unchecked")
    Map<String, Object> context(CustomField field, Issue issue, Object value) {
        Map<String, Object> context = new HashMap<>();
        context.put("value", value);
        context.put("issue", issue);
        context.put("customField", field);
        context.put("fieldLayoutItem", new PlainLayoutItem(field.getDescription()));
        context.put("displayParameters", new HashMap<String, Object>());
        context.put("textOnly", false);
        Map<String, Object> own = field.getCustomFieldType()
                .getVelocityParameters(issue, field, new PlainLayoutItem(field.getDescription()));
        if (own != null) {
            context.putAll(own);
        }
        return context;
    }

    private String plain(CustomField field, Object value) {
        return Escaping.escape(text(field, value)).replace("\n", "<br>");
    }

    /** The value as the user reads it. */
    String text(CustomField field, Object value) {
        if (value instanceof Collection<?> several) {
            return several.stream().map(one -> text(field, one)).collect(Collectors.joining(", "));
        }
        if (value instanceof Option option) {
            return option.getValue();
        }
        if (value instanceof ApplicationUser user) {
            return user.getDisplayName();
        }
        if (value instanceof Number number) {
            return shell.formats().number(number);
        }
        return value instanceof Date date ? date(field.getCustomFieldType(), date) : String.valueOf(value);
    }

    private String date(CustomFieldType<?, ?> type, Date date) {
        return type.getKey().endsWith(DATE_AND_TIME)
                ? shell.formats().dateTime(date)
                : shell.formats().date(date);
    }
}

package io.pipewright.sandbox.issue;

import com.atlassian.jira.issue.customfields.impl.FieldValidationException;
import com.atlassian.jira.issue.fields.CustomField;
import com.atlassian.jira.issue.fields.config.FieldConfig;
import com.atlassian.jira.permission.ProjectPermissions;
import com.atlassian.jira.project.Project;
import com.atlassian.jira.security.JiraAuthenticationContext;
import com.atlassian.jira.security.PermissionManager;
import com.atlassian.jira.user.ApplicationUser;
import com.atlassian.jira.util.ErrorCollection;
import com.atlassian.jira.util.SimpleErrorCollection;
import io.pipewright.sandbox.field.TypedTexts;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;

/** Turns the texts that were typed for an issue into values on it; every text that is no value gives an error at its field. */
final class FieldInput {

    private static final int LONGEST_SUMMARY = 255;
    private static final Set<String> NOT_FIELDS = Set.of("pid", "project", "issuetype", "comment");
    private static final DateTimeFormatter TYPED_DATE = DateTimeFormatter.ofPattern("d/MMM/yy", Locale.ENGLISH);

    /** One entry of input. */
    private record Entry(String fieldId, String text, IssueImpl issue, ApplicationUser user, ErrorCollection errors) {
        private void error(String message) {
            errors.addError(fieldId, message);
        }
    }

    private interface SystemField {
        void apply(Entry entry);
    }

    private final IssueStore store;
    private final IssueLookups lookups;
    private final PermissionManager permissions;
    private final JiraAuthenticationContext authentication;
    private final Map<String, SystemField> systemFields = new HashMap<>();

    FieldInput(IssueStore store, PermissionManager permissions, JiraAuthenticationContext authentication) {
        this.store = store;
        this.lookups = store.lookups();
        this.permissions = permissions;
        this.authentication = authentication;
        systemFields.put("summary", this::summary);
        systemFields.put("description", entry -> entry.issue().setDescription(entry.text()));
        systemFields.put("assignee", this::assignee);
        systemFields.put("reporter", this::reporter);
        systemFields.put("priority", this::priority);
        systemFields.put("resolution", this::resolution);
        systemFields.put("duedate", this::dueDate);
        systemFields.put("security", this::security);
    }

    /** @param settable whether a field may be set here: it is on the screen, or the screen does not matter */
    Map<String, Object> apply(
            Map<String, String[]> input,
            IssueImpl issue,
            ApplicationUser user,
            Predicate<String> settable,
            ErrorCollection errors) {
        Map<String, Object> values = new HashMap<>();
        input.forEach((fieldId, texts) -> {
            values.put(fieldId, texts);
            if (!NOT_FIELDS.contains(fieldId)) {
                applyField(fieldId, texts, issue, user, settable, errors);
            }
        });
        return values;
    }

    private void applyField(
            String fieldId,
            String[] texts,
            IssueImpl issue,
            ApplicationUser user,
            Predicate<String> settable,
            ErrorCollection errors) {
        SystemField system = systemFields.get(fieldId);
        CustomField custom =
                fieldId.startsWith("customfield_") ? lookups.customFields().getCustomFieldObject(fieldId) : null;
        FieldConfig config = custom == null ? null : custom.getRelevantConfig(issue);
        if (!settable.test(fieldId) || (system == null && config == null)) {
            errors.addError(fieldId, text("sandbox.issue.field.cannot.be.set", fieldId));
        } else if (system != null) {
            String first = texts.length == 0 || texts[0] == null ? "" : texts[0];
            system.apply(new Entry(fieldId, first, issue, user, errors));
        } else {
            applyCustom(custom, config, new TypedTexts(issue.getId(), texts), issue, errors);
        }
    }

    private static void applyCustom(
            CustomField field, FieldConfig config, TypedTexts params, IssueImpl issue, ErrorCollection errors) {
        ErrorCollection found = new SimpleErrorCollection();
        field.getCustomFieldType().validateFromParams(params, found, config);
        if (!found.hasAnyErrors()) {
            try {
                issue.setCustomFieldValue(field, field.getCustomFieldType().getValueFromCustomFieldParams(params));
            } catch (FieldValidationException e) {
                found.addError(field.getId(), e.getMessage());
            }
        }
        errors.addErrorCollection(found);
    }

    /** Gives the custom fields of a new issue's screen that nothing was typed for their defaults. */
    void applyDefaults(IssueImpl issue, Set<String> given, Predicate<String> onScreen) {
        for (CustomField field : lookups.customFields().getCustomFieldObjects()) {
            FieldConfig config = given.contains(field.getId()) || !onScreen.test(field.getId())
                    ? null
                    : field.getRelevantConfig(issue);
            Object value = config == null ? null : field.getCustomFieldType().getDefaultValue(config);
            if (value != null) {
                issue.setCustomFieldValue(field, value);
            }
        }
    }

    void requireSummary(Map<String, String[]> input, ErrorCollection errors) {
        if (!input.containsKey("summary")) {
            errors.addError("summary", text("sandbox.issue.summary.required"));
        }
    }

    private void summary(Entry entry) {
        String summary = entry.text().strip();
        if (summary.isEmpty()) {
            entry.error(text("sandbox.issue.summary.required"));
        } else if (summary.length() > LONGEST_SUMMARY) {
            entry.error(text("sandbox.issue.summary.long"));
        } else if (summary.contains("\n") || summary.contains("\r")) {
            entry.error(text("sandbox.issue.summary.lines"));
        } else {
            entry.issue().setSummary(summary);
        }
    }

    private void assignee(Entry entry) {
        Project project = entry.issue().getProjectObject();
        ApplicationUser assignee = "-1".equals(entry.text())
                ? store.defaultAssignee(project)
                : lookups.users().getUserByName(entry.text());
        if (assignee == null && !entry.text().isEmpty() && !"-1".equals(entry.text())) {
            entry.error(text("sandbox.issue.user.unknown", entry.text()));
        } else if (assignee != null
                && !permissions.hasPermission(ProjectPermissions.ASSIGNABLE_USER, project, assignee)) {
            entry.error(text("sandbox.issue.assignee.not.assignable", assignee.getName()));
        } else if (!permissions.hasPermission(ProjectPermissions.ASSIGN_ISSUES, project, entry.user())) {
            entry.error(text("sandbox.issue.assign.permission"));
        } else {
            entry.issue().setAssignee(assignee);
        }
    }

    private void reporter(Entry entry) {
        ApplicationUser reporter = lookups.users().getUserByName(entry.text());
        if (reporter == null && !entry.text().isEmpty()) {
            entry.error(text("sandbox.issue.user.unknown", entry.text()));
        } else if (reporter == null) {
            entry.error(text("sandbox.issue.reporter.required"));
        } else {
            entry.issue().setReporter(reporter);
        }
    }

    private void priority(Entry entry) {
        if (entry.text().isEmpty()) {
            entry.issue().setPriorityId(null);
        } else if (lookups.priorities().apply(entry.text()) == null) {
            entry.error(text("sandbox.issue.priority.invalid"));
        } else {
            entry.issue().setPriorityId(entry.text());
        }
    }

    private void resolution(Entry entry) {
        if (entry.text().isEmpty() || "-1".equals(entry.text())) {
            entry.error(text("sandbox.issue.resolution.required"));
        } else if (lookups.resolutions().getResolution(entry.text()) == null) {
            entry.error(text("sandbox.issue.resolution.invalid"));
        } else {
            entry.issue().setResolutionId(entry.text());
        }
    }

    private void dueDate(Entry entry) {
        try {
            LocalDate date = entry.text().isEmpty() ? null : date(entry.text());
            entry.issue()
                    .setDueDate(
                            date == null
                                    ? null
                                    : date.atStartOfDay(ZoneId.systemDefault())
                                            .toInstant()
                                            .toEpochMilli());
        } catch (DateTimeParseException e) {
            entry.error(text("sandbox.issue.date.invalid", entry.text()));
        }
    }

    private static LocalDate date(String text) {
        return text.contains("/") ? LocalDate.parse(text, TYPED_DATE) : LocalDate.parse(text);
    }

    private void security(Entry entry) {
        if (entry.text().isEmpty() || "-1".equals(entry.text())) {
            entry.issue().setSecurityLevelId(null);
        } else if (!store.isSecurityLevel(entry.text(), entry.issue().getProjectId())) {
            entry.error(text("sandbox.issue.security.invalid"));
        } else {
            entry.issue().setSecurityLevelId(Long.valueOf(entry.text()));
        }
    }

    private String text(String key, Object... arguments) {
        return authentication.getI18nHelper().getText(key, List.of(arguments).toArray());
    }
}

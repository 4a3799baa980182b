package io.pipewright.sandbox.issue;

import com.atlassian.jira.issue.IssueConstant;
import com.atlassian.jira.issue.customfields.CustomFieldType;
import com.atlassian.jira.issue.fields.CustomField;
import com.atlassian.jira.issue.history.ChangeItemBean;
import com.atlassian.jira.user.ApplicationUser;
import java.sql.Timestamp;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** What the history says of a changed issue: one item per field that really changed, in Jira's own notation. */
final class ChangeItems {

    private final IssueStore store;

    ChangeItems(IssueStore store) {
        this.store = store;
    }

    /** A status that was set is an item also when it leads to itself, as a transition that stays in its step is told in Jira. */
    List<ChangeItemBean> between(IssueImpl before, IssueImpl after) {
        List<ChangeItemBean> items = new ArrayList<>();
        after.getModifiedFields().keySet().forEach(fieldId -> item(fieldId, before, after)
                .ifPresent(items::add));
        return items;
    }

    private Optional<ChangeItemBean> item(String fieldId, IssueImpl before, IssueImpl after) {
        return switch (fieldId) {
            case "summary" -> changed("summary", null, before.getSummary(), null, after.getSummary());
            case "description" -> changed("description", null, before.getDescription(), null, after.getDescription());
            case "assignee" -> users("assignee", before.getAssignee(), after.getAssignee());
            case "reporter" -> users("reporter", before.getReporter(), after.getReporter());
            case "priority" -> constants("priority", before.getPriority(), after.getPriority());
            case "resolution" -> constants("resolution", before.getResolution(), after.getResolution());
            case "status" ->
                Optional.of(bean(
                        "status",
                        id(before.getStatus()),
                        name(before.getStatus()),
                        id(after.getStatus()),
                        name(after.getStatus())));
            case "duedate" -> dates(before.getDueDate(), after.getDueDate());
            case "security" -> levels(before.getSecurityLevelId(), after.getSecurityLevelId());
            default -> custom(fieldId, before, after);
        };
    }

    private static Optional<ChangeItemBean> users(String field, ApplicationUser from, ApplicationUser to) {
        return changed(
                field,
                from == null ? null : from.getKey(),
                from == null ? null : from.getDisplayName(),
                to == null ? null : to.getKey(),
                to == null ? null : to.getDisplayName());
    }

    private static Optional<ChangeItemBean> constants(String field, IssueConstant from, IssueConstant to) {
        return changed(field, id(from), name(from), id(to), name(to));
    }

    private static Optional<ChangeItemBean> dates(Timestamp from, Timestamp to) {
        return changed("duedate", day(from), dayAndTime(from), day(to), dayAndTime(to));
    }

    private Optional<ChangeItemBean> levels(Long from, Long to) {
        return changed(
                "security",
                from == null ? null : from.toString(),
                store.securityLevelName(from),
                to == null ? null : to.toString(),
                store.securityLevelName(to));
    }

    @SuppressWarnings("unchecked")
    private Optional<ChangeItemBean> custom(String fieldId, IssueImpl before, IssueImpl after) {
        CustomField field = store.lookups().customFields().getCustomFieldObject(fieldId);
        CustomFieldType<Object, Object> type = field.getCustomFieldType();
        Object from = before.getCustomFieldValue(field);
        Object to = after.getCustomFieldValue(field);
        if ((from == null && to == null) || (from != null && type.valuesEqual(from, to))) {
            return Optional.empty();
        }
        String fromValue = from == null ? null : type.getChangelogValue(field, from);
        String fromText = from == null ? null : type.getChangelogString(field, from);
        String toValue = type.getChangelogValue(field, to);
        String toText = to == null ? null : type.getChangelogString(field, to);
        // a type without a separate text has its value in the text columns and nothing in the value columns
        ChangeItemBean item = fromText == null && toText == null
                ? new ChangeItemBean("custom", field.getUntranslatedName(), null, fromValue, null, toValue, null)
                : new ChangeItemBean("custom", field.getUntranslatedName(), fromValue, fromText, toValue, toText, null);
        return Optional.of(item);
    }

    private static Optional<ChangeItemBean> changed(
            String field, String from, String fromText, String to, String toText) {
        boolean same = Objects.equals(from, to) && (from != null || Objects.equals(fromText, toText));
        return same ? Optional.empty() : Optional.of(bean(field, from, fromText, to, toText));
    }

    private static ChangeItemBean bean(String field, String from, String fromText, String to, String toText) {
        return new ChangeItemBean("jira", field, from, fromText, to, toText, null);
    }

    private static String id(IssueConstant constant) {
        return constant == null ? null : constant.getId();
    }

    private static String name(IssueConstant constant) {
        return constant == null ? null : constant.getName();
    }

    private static String day(Timestamp time) {
        return time == null ? null : time.toLocalDateTime().toLocalDate().toString();
    }

    private static String dayAndTime(Timestamp time) {
        return time == null
                ? null
                : Timestamp.valueOf(
                                LocalDateTime.of(time.toLocalDateTime().toLocalDate(), java.time.LocalTime.MIDNIGHT))
                        .toString();
    }
}

package io.pipewright.sandbox.search;

import com.atlassian.jira.issue.CustomFieldManager;
import com.atlassian.jira.issue.Issue;
import com.atlassian.jira.issue.fields.CustomField;
import io.pipewright.sandbox.db.Database;
import java.util.Collection;
import java.util.Collections;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Turns issues into what the index keeps of them. */
final class IssueDocuments {

    private final Database database;
    private final CustomFieldManager customFields;

    IssueDocuments(Database database, CustomFieldManager customFields) {
        this.database = database;
        this.customFields = customFields;
    }

    List<IssueDocument> of(Collection<? extends Issue> issues) {
        Map<CustomField, FieldKind> kinds = kinds();
        Map<Long, IssueDocument> documents = new HashMap<>();
        issues.forEach(issue -> documents.put(issue.getId(), document(issue, kinds)));
        documents.keySet().removeAll(Archive.among(database, List.copyOf(documents.keySet())));
        addComments(documents);
        return List.copyOf(documents.values());
    }

    private Map<CustomField, FieldKind> kinds() {
        Map<CustomField, FieldKind> kinds = new HashMap<>();
        customFields.getCustomFieldObjects().stream()
                .filter(field -> field.getCustomFieldSearcher() != null)
                .forEach(field -> kinds.put(field, FieldKind.of(field)));
        return kinds;
    }

    private static IssueDocument document(Issue issue, Map<CustomField, FieldKind> kinds) {
        IssueDocument document = new IssueDocument(issue.getId())
                .number("number", issue.getNumber())
                .reference("project", issue.getProjectId())
                .reference("issuetype", issue.getIssueTypeId())
                .reference("status", issue.getStatusId())
                .reference("resolution", issue.getResolutionId())
                .reference(
                        "priority",
                        issue.getPriority() == null ? null : issue.getPriority().getId())
                .reference("assignee", issue.getAssigneeId())
                .reference("reporter", issue.getReporterId())
                .reference(
                        "creator",
                        issue.getCreator() == null ? null : issue.getCreator().getKey())
                .reference("security", issue.getSecurityLevelId())
                .number("created", millis(issue.getCreated()))
                .number("updated", millis(issue.getUpdated()))
                .number("resolutiondate", millis(issue.getResolutionDate()))
                .number("duedate", millis(issue.getDueDate()))
                .words("summary", issue.getSummary())
                .words("description", issue.getDescription());
        kinds.forEach((field, kind) ->
                IndexValue.of(field.getValue(issue)).forEach(value -> value.addTo(document, field, kind)));
        return document;
    }

    private static Long millis(Date time) {
        return time == null ? null : time.getTime();
    }

    private void addComments(Map<Long, IssueDocument> documents) {
        if (!documents.isEmpty()) {
            String marks = String.join(", ", Collections.nCopies(documents.size(), "?"));
            database.query(
                    "select issueid, body from jiraaction where issueid in (" + marks + ") order by id",
                    row -> documents.get(row.getLong(1)).words("comment", row.getString(2)),
                    documents.keySet().toArray());
        }
    }
}

package io.pipewright.sandbox.issue;

import com.atlassian.jira.issue.MutableIssue;
import com.atlassian.jira.project.AssigneeTypes;
import com.atlassian.jira.project.Project;
import com.atlassian.jira.user.ApplicationUser;
import io.pipewright.sandbox.db.Database;
import io.pipewright.sandbox.field.FieldValues;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/** Loads and writes the rows of issues. Issues are loaded with the values of their custom fields, two queries for up to 500 of them. */
public final class IssueStore {

    /** Under which nodes tell each other the ids of issues that changed. */
    public static final String CHANGED = "issues";

    static final List<String> TEXTS = List.of(
            "issuetype",
            "issuestatus",
            "resolution",
            "priority",
            "summary",
            "description",
            "reporter",
            "assignee",
            "creator");
    static final List<String> NUMBERS = List.of(
            "id", "project", "issuenum", "created", "updated", "resolutiondate", "duedate", "security", "workflow_id");
    private static final int CHUNK = 500;
    private static final List<String> OWNED = List.of(
            "delete from changeitem where groupid in (select id from changegroup where issueid = ?)",
            "delete from changegroup where issueid = ?",
            "delete from jiraaction where issueid = ?",
            "delete from jiraissue where id = ?");

    private final Database database;
    private final IssueLookups lookups;
    private final FieldValues fieldValues;

    public IssueStore(Database database, IssueLookups lookups, FieldValues fieldValues) {
        this.database = database;
        this.lookups = lookups;
        this.fieldValues = fieldValues;
    }

    IssueLookups lookups() {
        return lookups;
    }

    /** The issues that exist, in the order of the ids. */
    public List<MutableIssue> load(Collection<Long> ids) {
        List<Long> all = List.copyOf(ids);
        List<MutableIssue> issues = new ArrayList<>();
        for (int from = 0; from < all.size(); from += CHUNK) {
            issues.addAll(loadChunk(all.subList(from, Math.min(all.size(), from + CHUNK))));
        }
        return issues;
    }

    public Optional<IssueImpl> find(long id) {
        return load(List.of(id)).stream().map(IssueImpl.class::cast).findFirst();
    }

    /** Finds an issue by its key, upper or lower case. */
    public Optional<IssueImpl> find(String key) {
        int dash = key == null ? -1 : key.lastIndexOf('-');
        if (dash < 1 || !key.substring(dash + 1).matches("[0-9]{1,18}")) {
            return Optional.empty();
        }
        Project project =
                lookups.projects().getProjectObjByKey(key.substring(0, dash).toUpperCase(java.util.Locale.ROOT));
        if (project == null) {
            return Optional.empty();
        }
        return database.queryOne(
                        "select id from jiraissue where project = ? and issuenum = ?",
                        row -> row.getLong(1),
                        project.getId(),
                        Long.parseLong(key.substring(dash + 1)))
                .flatMap(this::find);
    }

    private List<MutableIssue> loadChunk(List<Long> ids) {
        String in = "(" + String.join(", ", Collections.nCopies(ids.size(), "?")) + ")";
        Map<Long, Map<String, Object>> rows = new HashMap<>();
        database.query("select * from jiraissue where id in " + in, IssueStore::columns, ids.toArray())
                .forEach(row -> rows.put((Long) row.get("id"), row));
        Map<Long, FieldValues.StoredValues> values = fieldValues.prefetch(rows.keySet());
        return ids.stream()
                .map(rows::get)
                .filter(Objects::nonNull)
                .<MutableIssue>map(row -> new IssueImpl(lookups, fieldValues, row, values.get((Long) row.get("id"))))
                .toList();
    }

    /** An issue that is not stored yet. */
    IssueImpl fresh(Map<String, Object> columns) {
        return new IssueImpl(lookups, fieldValues, columns, null);
    }

    /** A new issue like the given one, which is not stored either. */
    IssueImpl copy(IssueImpl issue) {
        IssueImpl copy = fresh(issue.columns());
        copy.replay(issue);
        return copy;
    }

    private static Map<String, Object> columns(ResultSet row) throws SQLException {
        Map<String, Object> columns = new HashMap<>();
        for (String name : TEXTS) {
            columns.put(name, row.getString(name));
        }
        for (String name : NUMBERS) {
            long number = row.getLong(name);
            columns.put(name, row.wasNull() ? null : (Object) number);
        }
        return columns;
    }

    /** Holds the issue's row until this transaction ends, so that changes of one issue come one after the other. False: it is gone. */
    public boolean lock(long id) {
        return database.queryOne("select id from jiraissue where id = ? for update", row -> row.getLong(1), id)
                .isPresent();
    }

    /** Stores a new issue under the next number of its project. */
    public void insert(IssueImpl issue, long workflowId, long now) {
        Map<String, Object> columns = issue.columns();
        columns.put("id", database.nextId("issue"));
        columns.put("issuenum", nextNumber(issue.getProjectId()));
        columns.put("workflow_id", workflowId);
        columns.put("created", now);
        columns.put("updated", now);
        insertRows(List.of(columns));
        issue.setValues().forEach((fieldId, value) -> createValue(issue, fieldId, value));
    }

    private long nextNumber(long projectId) {
        database.update("update project set counter = counter + 1 where id = ?", projectId);
        return database.queryOne("select counter from project where id = ?", row -> row.getLong(1), projectId)
                .orElseThrow();
    }

    /** Stores whole rows as they are: the way of an import. */
    public void insertRows(List<Map<String, Object>> rows) {
        database.tell(CHANGED, rows.stream().map(row -> row.get("id")).toArray());
        List<String> names = new ArrayList<>(NUMBERS);
        names.addAll(TEXTS);
        String marks = String.join(", ", Collections.nCopies(names.size(), "?"));
        database.batch(
                "insert into jiraissue (" + String.join(", ", names) + ") values (" + marks + ")",
                rows.stream().map(row -> names.stream().map(row::get).toArray()).toList());
    }

    /** Stores the values of an issue that was stored with {@link #insertRows}, by field id. */
    public void insertValues(Map<String, Object> columns, Map<String, Object> values) {
        IssueImpl issue = fresh(columns);
        values.forEach((fieldId, value) -> createValue(issue, fieldId, value));
    }

    @SuppressWarnings("unchecked")
    void createValue(IssueImpl issue, String fieldId, Object value) {
        var field = lookups.customFields().getCustomFieldObject(fieldId);
        if (value != null) {
            field.getCustomFieldType().createValue(field, issue, value);
        }
    }

    /** Writes what was set on the issue, leaving columns and fields that were not set to whoever else writes them. */
    void update(IssueImpl issue, IssueImpl before, long now) {
        issue.columns().put("updated", now);
        Map<String, Object> changed = new LinkedHashMap<>(issue.columns());
        changed.entrySet()
                .removeIf(column ->
                        Objects.equals(column.getValue(), before.columns().get(column.getKey())));
        if (!changed.isEmpty()) {
            List<Object> arguments = new ArrayList<>(changed.values());
            arguments.add(issue.getId());
            String assignments = String.join(
                    ", ", changed.keySet().stream().map(name -> name + " = ?").toList());
            database.update("update jiraissue set " + assignments + " where id = ?", arguments.toArray());
        }
        issue.setValues().forEach((fieldId, value) -> updateValue(issue, before, fieldId, value));
    }

    @SuppressWarnings("unchecked")
    private void updateValue(IssueImpl issue, IssueImpl before, String fieldId, Object value) {
        var field = lookups.customFields().getCustomFieldObject(fieldId);
        Object old = before.getCustomFieldValue(field);
        if (old == null) {
            createValue(issue, fieldId, value);
        } else if (!field.getCustomFieldType().valuesEqual(old, value)) {
            field.getCustomFieldType().updateValue(field, issue, value);
        }
    }

    void touch(long issueId, long now) {
        database.update("update jiraissue set updated = ? where id = ?", now, issueId);
    }

    void delete(MutableIssue issue) {
        database.update("delete from os_step where entry_id = ?", issue.getWorkflowId());
        database.update("delete from os_wfentry where id = ?", issue.getWorkflowId());
        fieldValues.removeIssue(issue.getId());
        OWNED.forEach(statement -> database.update(statement, issue.getId()));
    }

    /** Who gets a project's new issues: its lead or nobody. */
    ApplicationUser defaultAssignee(Project project) {
        long type = database.queryOne(
                        "select assignee_type from project where id = ?", row -> row.getLong(1), project.getId())
                .orElse(0L);
        return type == AssigneeTypes.PROJECT_LEAD ? project.getProjectLead() : null;
    }

    /** Whether the text is the id of a level of the project's security scheme. */
    boolean isSecurityLevel(String id, long projectId) {
        return id.matches("[0-9]{1,18}")
                && database.queryOne(
                                "select l.id from security_level l join project p on p.security_scheme = l.scheme_id"
                                        + " where l.id = ? and p.id = ?",
                                row -> row.getLong(1),
                                Long.valueOf(id),
                                projectId)
                        .isPresent();
    }

    String securityLevelName(Long id) {
        return id == null
                ? null
                : database.queryOne("select lname from security_level where id = ?", row -> row.getString(1), id)
                        .orElse(null);
    }

    List<Long> idsOfProject(long projectId) {
        return database.query(
                "select id from jiraissue where project = ? order by id", row -> row.getLong(1), projectId);
    }

    public long countOfProject(long projectId) {
        return database.queryOne("select count(*) from jiraissue where project = ?", row -> row.getLong(1), projectId)
                .orElse(0L);
    }
}

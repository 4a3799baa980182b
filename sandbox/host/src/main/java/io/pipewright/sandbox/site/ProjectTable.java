package io.pipewright.sandbox.site;

import io.pipewright.sandbox.db.Cached;
import io.pipewright.sandbox.db.Database;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;

/** The stored projects and the schemes they use; a scheme of null is the site's default. */
public final class ProjectTable {

    /** One project's row; the issue counter is not part of it. */
    public record Row(
            long id,
            String key,
            String name,
            String description,
            String leadKey,
            String type,
            long assigneeType,
            long permissionScheme,
            Long securityScheme,
            Long workflowScheme,
            Long issueTypeScheme,
            Long screenScheme) {}

    private final Database database;
    private final Cached<List<Row>> rows;

    public ProjectTable(Database database) {
        this.database = database;
        this.rows = new Cached<>(database, this::load);
    }

    /** All projects, by name. */
    public List<Row> all() {
        return rows.get();
    }

    public Optional<Row> byId(Long id) {
        return id == null
                ? Optional.empty()
                : all().stream().filter(row -> row.id() == id).findFirst();
    }

    boolean isArchived(long projectId) {
        return database.queryOne("select id from archived_project where id = ?", row -> row.getLong(1), projectId)
                .isPresent();
    }

    public void setPermissionScheme(long projectId, long schemeId) {
        set(projectId, "permission_scheme", schemeId);
    }

    public void setSecurityScheme(long projectId, Long schemeId) {
        set(projectId, "security_scheme", schemeId);
    }

    public void setWorkflowScheme(long projectId, Long schemeId) {
        set(projectId, "workflow_scheme", schemeId);
    }

    public void setIssueTypeScheme(long projectId, Long schemeId) {
        set(projectId, "issue_type_scheme", schemeId);
    }

    public void setScreenScheme(long projectId, Long schemeId) {
        set(projectId, "screen_scheme", schemeId);
    }

    /** Takes the next number for an issue of the project; numbers begin at 1 and are given once. */
    public long nextIssueNumber(long projectId) {
        return database.inTransaction(() -> {
            database.update("update project set counter = counter + 1 where id = ?", projectId);
            return counter(projectId);
        });
    }

    /** Makes the next number at least {@code number + 1}, after an import brought numbers of its own. */
    public void raiseIssueNumber(long projectId, long number) {
        database.update("update project set counter = ? where id = ? and counter < ?", number, projectId, number);
    }

    private long counter(long projectId) {
        return database.queryOne("select counter from project where id = ?", row -> row.getLong(1), projectId)
                .orElseThrow();
    }

    /** The row's id says where it goes. */
    void insert(Row row) {
        database.update(
                "insert into project (id, pkey, pname, description, lead_key, ptype, assignee_type, counter, permission_scheme)"
                        + " values (?, ?, ?, ?, ?, ?, ?, 0, ?)",
                row.id(),
                row.key(),
                row.name(),
                row.description(),
                row.leadKey(),
                row.type(),
                row.assigneeType(),
                row.permissionScheme());
        rows.changed();
    }

    private void set(long projectId, String column, Long value) {
        database.update("update project set " + column + " = ? where id = ?", value, projectId);
        rows.changed();
    }

    private List<Row> load() {
        return List.copyOf(database.query(
                "select id, pkey, pname, description, lead_key, ptype, assignee_type, permission_scheme,"
                        + " security_scheme, workflow_scheme, issue_type_scheme, screen_scheme from project order by pname",
                ProjectTable::read));
    }

    private static Row read(ResultSet row) throws SQLException {
        return new Row(
                row.getLong(1),
                row.getString(2),
                row.getString(3),
                row.getString(4),
                row.getString(5),
                row.getString(6),
                row.getLong(7),
                row.getLong(8),
                optional(row, 9),
                optional(row, 10),
                optional(row, 11),
                optional(row, 12));
    }

    private static Long optional(ResultSet row, int column) throws SQLException {
        long value = row.getLong(column);
        return row.wasNull() ? null : value;
    }
}

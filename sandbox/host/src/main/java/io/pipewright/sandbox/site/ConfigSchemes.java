package io.pipewright.sandbox.site;

import io.pipewright.sandbox.db.Cached;
import io.pipewright.sandbox.db.Database;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Stored configurations of fields: where each applies. Issue type schemes are those of the field {@code issuetype}. */
public final class ConfigSchemes {

    /**
     * One configuration; without projects it applies nowhere unless it is global; an issue type of null stands for all types.
     */
    public record Scheme(
            long id,
            String fieldId,
            String name,
            String description,
            boolean global,
            List<Long> projects,
            List<String> issueTypes) {

        /** Whether the scheme covers a project and a type of issues. */
        public boolean covers(Long projectId, String issueTypeId) {
            return (global || projects.contains(projectId))
                    && (issueTypes.contains(null) || issueTypes.contains(issueTypeId));
        }

        private Scheme with(boolean everywhere, List<Long> projectIds, List<String> types) {
            return new Scheme(id, fieldId, name, description, everywhere, projectIds, types);
        }
    }

    private final Database database;
    private final Cached<Map<Long, Scheme>> rows;

    public ConfigSchemes(Database database) {
        this.database = database;
        this.rows = new Cached<>(database, this::load);
    }

    public Optional<Scheme> find(long id) {
        return Optional.ofNullable(rows.get().get(id));
    }

    /** A field's schemes, oldest first. */
    public List<Scheme> of(String fieldId) {
        return rows.get().values().stream()
                .filter(scheme -> scheme.fieldId().equals(fieldId))
                .toList();
    }

    /**
     * @param projects   null among them makes the scheme global
     * @param issueTypes null among them stands for all types
     */
    public Scheme create(
            String fieldId, String name, String description, Collection<Long> projects, Collection<String> issueTypes) {
        long id = database.nextId("field_config_scheme");
        database.inTransaction(() -> {
            database.update(
                    "insert into field_config_scheme (id, field_id, sname, description) values (?, ?, ?, ?)",
                    id,
                    fieldId,
                    name,
                    description == null ? "" : description);
            insertProjects(id, projects);
            insertTypes(id, issueTypes);
            rows.changed();
            return id;
        });
        return rows.get().get(id);
    }

    public void setIssueTypes(Scheme scheme, Collection<String> issueTypes) {
        database.inTransaction(() -> {
            database.update("delete from field_config_type where scheme_id = ?", scheme.id());
            insertTypes(scheme.id(), issueTypes);
            rows.changed();
            return scheme;
        });
    }

    void addIssueType(Scheme scheme, String issueTypeId) {
        List<String> types = new ArrayList<>(scheme.issueTypes());
        types.add(issueTypeId);
        setIssueTypes(scheme, types);
    }

    private void insertProjects(long id, Collection<Long> projects) {
        for (Long project : projects) {
            database.update("insert into field_config_context (scheme_id, project_id) values (?, ?)", id, project);
        }
    }

    private void insertTypes(long id, Collection<String> issueTypes) {
        int sequence = 0;
        for (String type : issueTypes) {
            database.update(
                    "insert into field_config_type (scheme_id, issue_type, seq) values (?, ?, ?)",
                    id,
                    type,
                    sequence++);
        }
    }

    private Map<Long, Scheme> load() {
        Map<Long, Scheme> schemes = new LinkedHashMap<>();
        database.query(
                "select id, field_id, sname, description from field_config_scheme order by id",
                row -> schemes.put(
                        row.getLong(1),
                        new Scheme(
                                row.getLong(1),
                                row.getString(2),
                                row.getString(3),
                                row.getString(4),
                                false,
                                List.of(),
                                List.of())));
        database.query("select scheme_id, project_id from field_config_context order by project_id", row -> {
            Long project = row.getObject(2) == null ? null : row.getLong(2);
            return schemes.computeIfPresent(
                    row.getLong(1),
                    (id, scheme) -> project == null
                            ? scheme.with(true, scheme.projects(), scheme.issueTypes())
                            : scheme.with(scheme.global(), plus(scheme.projects(), project), scheme.issueTypes()));
        });
        database.query("select scheme_id, issue_type from field_config_type order by scheme_id, seq", row -> {
            String type = row.getString(2);
            return schemes.computeIfPresent(
                    row.getLong(1),
                    (id, scheme) -> scheme.with(scheme.global(), scheme.projects(), plus(scheme.issueTypes(), type)));
        });
        return schemes;
    }

    private static <T> List<T> plus(List<T> list, T element) {
        List<T> longer = new ArrayList<>(list);
        longer.add(element);
        return Collections.unmodifiableList(longer);
    }
}

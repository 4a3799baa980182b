package io.pipewright.sandbox.workflow;

import com.atlassian.jira.workflow.AssignableWorkflowScheme;
import io.pipewright.sandbox.db.Cached;
import io.pipewright.sandbox.db.Database;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The rows of workflow schemes and which project has which. */
public final class WorkflowSchemes {

    /** The workflow of projects that were given no scheme. */
    public static final String DEFAULT_WORKFLOW = "jira";

    static final AssignableWorkflowScheme DEFAULT_SCHEME =
            new HostWorkflowScheme(null, "Default Workflow Scheme", "", mappings(null, DEFAULT_WORKFLOW));

    private final Database database;
    private final Cached<Map<Long, AssignableWorkflowScheme>> schemes;

    public WorkflowSchemes(Database database) {
        this.database = database;
        this.schemes = new Cached<>(database, this::load);
    }

    private static Map<String, String> mappings(String type, String workflow) {
        Map<String, String> mappings = new LinkedHashMap<>();
        mappings.put(type, workflow);
        return mappings;
    }

    private Map<Long, AssignableWorkflowScheme> load() {
        Map<Long, Map<String, String>> mappings = new LinkedHashMap<>();
        database.query(
                "select scheme_id, issue_type, wname from workflow_scheme_item",
                row -> mappings.computeIfAbsent(row.getLong(1), id -> new LinkedHashMap<>())
                                .put(row.getString(2), row.getString(3))
                        == null);
        Map<Long, AssignableWorkflowScheme> byId = new LinkedHashMap<>();
        database.query(
                        "select id, sname, description from workflow_scheme order by sname",
                        row -> (AssignableWorkflowScheme) new HostWorkflowScheme(
                                row.getLong(1),
                                row.getString(2),
                                row.getString(3),
                                mappings.getOrDefault(row.getLong(1), Map.of())))
                .forEach(scheme -> byId.put(scheme.getId(), scheme));
        return byId;
    }

    List<AssignableWorkflowScheme> all() {
        return List.copyOf(schemes.get().values());
    }

    AssignableWorkflowScheme byId(Long id) {
        return schemes.get().get(id);
    }

    AssignableWorkflowScheme ofProject(long projectId) {
        return database.queryOne("select workflow_scheme from project where id = ?", row -> row.getLong(1), projectId)
                .map(this::byId)
                .orElse(DEFAULT_SCHEME);
    }

    List<Long> projectsUsing(AssignableWorkflowScheme scheme) {
        return scheme.getId() == null
                ? database.query("select id from project where workflow_scheme is null", row -> row.getLong(1))
                : database.query(
                        "select id from project where workflow_scheme = ?", row -> row.getLong(1), scheme.getId());
    }

    Set<String> workflowsInUse() {
        Set<String> names = new HashSet<>();
        database.query("select distinct workflow_scheme from project", row -> row.getLong(1))
                .forEach(id -> {
                    AssignableWorkflowScheme scheme = schemes.get().getOrDefault(id, DEFAULT_SCHEME);
                    names.add(scheme.getActualDefaultWorkflow());
                    names.addAll(scheme.getMappings().values());
                });
        return names;
    }

    long insert(AssignableWorkflowScheme scheme) {
        return database.inTransaction(() -> {
            long id = database.nextId("workflow_scheme");
            database.update(
                    "insert into workflow_scheme (id, sname, description) values (?, ?, ?)",
                    id,
                    scheme.getName(),
                    description(scheme));
            writeMappings(id, scheme);
            return id;
        });
    }

    void update(AssignableWorkflowScheme scheme) {
        database.inTransaction(() -> {
            database.update(
                    "update workflow_scheme set sname = ?, description = ? where id = ?",
                    scheme.getName(),
                    description(scheme),
                    scheme.getId());
            database.update("delete from workflow_scheme_item where scheme_id = ?", scheme.getId());
            writeMappings(scheme.getId(), scheme);
            return null;
        });
    }

    private void writeMappings(long id, AssignableWorkflowScheme scheme) {
        scheme.getMappings()
                .forEach((type, workflow) -> database.update(
                        "insert into workflow_scheme_item (scheme_id, issue_type, wname) values (?, ?, ?)",
                        id,
                        type,
                        workflow));
        schemes.changed();
    }

    private static String description(AssignableWorkflowScheme scheme) {
        return ((HostWorkflowScheme) scheme).getDescription();
    }

    void assign(long projectId, AssignableWorkflowScheme scheme) {
        database.update("update project set workflow_scheme = ? where id = ?", scheme.getId(), projectId);
    }

    void forget() {
        schemes.changed();
    }
}

package io.pipewright.exit.criteria;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** Criteria in memory; ids count on over all projects, as in a database. Counts how often it was read. */
public final class InMemoryCriteria implements Criteria {

    private final Map<Long, Map<Long, ExitCriterion>> byProject = new LinkedHashMap<>();
    private long lastId;
    private int queries;

    @Override
    public synchronized List<ExitCriterion> ofPipeline(long projectId) {
        queries++;
        return new ArrayList<>(project(projectId).values());
    }

    @Override
    public synchronized List<ExitCriterion> change(
            long projectId, Function<PipelineCriteria, CriteriaChange> decision) {
        CriteriaChange change = decision.apply(
                new PipelineCriteria(List.copyOf(project(projectId).values())));
        for (ExitCriterion next : change.next()) {
            if (!project(projectId).containsKey(next.id())) {
                throw new IllegalArgumentException("Project " + projectId + " has no criterion " + next.id());
            }
        }
        List<ExitCriterion> stored = new ArrayList<>();
        change.added().forEach(criterion -> stored.add(criterion.storedAs(++lastId)));
        stored.addAll(change.next());
        stored.forEach(criterion -> project(projectId).put(criterion.id(), criterion));
        return stored;
    }

    /** Adds criteria whatever else there is. */
    public List<ExitCriterion> add(long projectId, List<NewCriterion> added) {
        return change(projectId, existing -> CriteriaChange.adding(added));
    }

    /** Makes criteria so, whoever has changed them meanwhile. */
    public void save(long projectId, List<ExitCriterion> next) {
        change(projectId, existing -> CriteriaChange.to(next));
    }

    public synchronized int queries() {
        return queries;
    }

    private Map<Long, ExitCriterion> project(long projectId) {
        return byProject.computeIfAbsent(projectId, id -> new LinkedHashMap<>());
    }
}

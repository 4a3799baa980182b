package io.pipewright.exit.criteria;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

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
    public synchronized List<ExitCriterion> add(long projectId, List<NewCriterion> added) {
        List<ExitCriterion> stored =
                added.stream().map(criterion -> criterion.storedAs(++lastId)).toList();
        stored.forEach(criterion -> project(projectId).put(criterion.id(), criterion));
        return stored;
    }

    @Override
    public synchronized void save(long projectId, List<ExitCriterion> changed) {
        for (ExitCriterion criterion : changed) {
            if (!project(projectId).containsKey(criterion.id())) {
                throw new IllegalArgumentException("Project " + projectId + " has no criterion " + criterion.id());
            }
        }
        changed.forEach(criterion -> project(projectId).put(criterion.id(), criterion));
    }

    public synchronized int queries() {
        return queries;
    }

    private Map<Long, ExitCriterion> project(long projectId) {
        return byProject.computeIfAbsent(projectId, id -> new LinkedHashMap<>());
    }
}

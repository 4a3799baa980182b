package io.pipewright.stage;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** Pipelines in memory, and how often they were asked for. */
public final class InMemoryPipelines implements Pipelines {

    private final Map<Long, Pipeline> byProject = new LinkedHashMap<>();
    private int queries;

    @Override
    public synchronized Optional<Pipeline> ofProject(long projectId) {
        queries++;
        return Optional.ofNullable(byProject.get(projectId));
    }

    @Override
    public synchronized boolean exists(long projectId) {
        return byProject.containsKey(projectId);
    }

    @Override
    public synchronized Collection<Pipeline> all() {
        queries++;
        return List.copyOf(byProject.values());
    }

    @Override
    public synchronized void save(Pipeline pipeline) {
        pipeline.stages().forEach(stage -> Objects.requireNonNull(stage.statusId(), "statusId"));
        byProject.put(pipeline.projectId(), pipeline);
    }

    @Override
    public synchronized Optional<Stage> change(long projectId, String stageKey, UnaryOperator<Stage> decision) {
        Pipeline pipeline = byProject.get(projectId);
        Optional<Stage> next = Optional.ofNullable(pipeline)
                .flatMap(found -> found.stage(stageKey))
                .map(decision);
        next.ifPresent(stage -> save(new Pipeline(
                projectId,
                pipeline.template(),
                pipeline.stages().stream()
                        .map(old -> old.key().equals(stageKey) ? stage : old)
                        .toList())));
        return next;
    }

    public synchronized int queries() {
        return queries;
    }
}

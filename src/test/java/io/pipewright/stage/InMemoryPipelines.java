package io.pipewright.stage;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Pipelines in memory, and how often they were asked for. */
public final class InMemoryPipelines implements Pipelines {

    private final Map<Long, Pipeline> byProject = new LinkedHashMap<>();
    private int queries;

    @Override
    public Optional<Pipeline> ofProject(long projectId) {
        queries++;
        return Optional.ofNullable(byProject.get(projectId));
    }

    @Override
    public Collection<Pipeline> all() {
        queries++;
        return List.copyOf(byProject.values());
    }

    @Override
    public void save(Pipeline pipeline) {
        byProject.put(pipeline.projectId(), pipeline);
    }

    public int queries() {
        return queries;
    }
}

package io.pipewright.stage;

import java.util.Collection;
import java.util.Optional;

/** Port: the pipelines that administrators have set up, one a project at most. */
public interface Pipelines {

    Optional<Pipeline> ofProject(long projectId);

    Collection<Pipeline> all();

    /** Stores the pipeline of its project, replacing an earlier one. */
    void save(Pipeline pipeline);
}

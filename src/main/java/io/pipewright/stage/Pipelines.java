package io.pipewright.stage;

import java.util.Collection;
import java.util.Optional;
import java.util.function.LongPredicate;
import java.util.function.UnaryOperator;

/** Port: the pipelines that administrators have set up, one a project at most. */
public interface Pipelines {

    Optional<Pipeline> ofProject(long projectId);

    /** Whether a project has a pipeline; once it has one it always will, so this costs less than reading it. */
    boolean exists(long projectId);

    Collection<Pipeline> all();

    /**
     * Whether this holds for any project that has a pipeline. Every page of Jira asks it for its navigation, so projects that are known
     * to have a pipeline are asked about first, without a query.
     */
    default boolean any(LongPredicate ofProject) {
        return all().stream().mapToLong(Pipeline::projectId).anyMatch(ofProject);
    }

    /** Stores the pipeline of its project as it is set up, replacing an earlier one. */
    void save(Pipeline pipeline);

    /**
     * Reads one stage, asks what is to become of it and stores that, while nobody else in the cluster changes the same pipeline. The
     * decision may be asked more than once; when it throws, or leaves the stage as it is, nothing was stored. No other stage is written.
     *
     * @return the stage as it is stored now; empty when the project has none with this key
     */
    Optional<Stage> change(long projectId, String stageKey, UnaryOperator<Stage> decision);
}

package io.pipewright.exit.criteria;

import java.util.List;

/** Port: the exit criteria that are stored, by project. */
public interface Criteria {

    /** All criteria of the project's pipeline, retired ones too, in any order, read in one query. */
    List<ExitCriterion> ofPipeline(long projectId);

    /** Stores new criteria, all of them or none, and returns them in the same order with the ids that they keep for life. */
    List<ExitCriterion> add(long projectId, List<NewCriterion> added);

    /**
     * Stores changed criteria under their ids, all of them or none; what kind they are and which stage they belong to stays.
     *
     * @throws IllegalArgumentException when the project has no criterion of such an id; then nothing was stored
     */
    void save(long projectId, List<ExitCriterion> changed);
}

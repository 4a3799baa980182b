package io.pipewright.exit.criteria;

import java.util.List;
import java.util.function.Function;

/** Port: the exit criteria that are stored, by project. */
public interface Criteria {

    /** All criteria of the project's pipeline, retired ones too, in any order, read in one query. */
    List<ExitCriterion> ofPipeline(long projectId);

    /**
     * Reads the criteria of a pipeline, asks what is to become of them and stores exactly that, all of it or nothing, while nobody else
     * in the cluster changes the same pipeline. The decision may be asked more than once; when it throws, nothing was stored. New criteria
     * get the ids that they keep for life; of others, what kind they are and which stage they belong to stays, and one that stays as it is
     * is not written.
     *
     * @return the new criteria and then the others that the decision names, as they are stored now, in its order
     * @throws IllegalArgumentException when the project has no criterion of an id that the decision names; then nothing was stored
     */
    List<ExitCriterion> change(long projectId, Function<PipelineCriteria, CriteriaChange> decision);
}

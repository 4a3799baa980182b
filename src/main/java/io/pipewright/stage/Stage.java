package io.pipewright.stage;

import io.pipewright.deal.ForecastCategory;
import io.pipewright.deal.Probability;
import java.util.Optional;

/**
 * One stage of a pipeline: the meaning of one status. {@code key} is permanent within the pipeline (for example {@code evaluation});
 * {@code position} orders the path from 1; {@code rotDays} is the number of days after which a deal in it is stale, empty for never;
 * {@code guidance} is free text for reps, possibly empty.
 */
public record Stage(
        String key,
        int position,
        String statusId,
        StageKind kind,
        Probability defaultProbability,
        ForecastCategory defaultCategory,
        Optional<Integer> rotDays,
        String guidance) {

    /** Whether a deal that has been in this stage for this many days is stale. */
    public boolean isStaleAfter(long days) {
        return rotDays.filter(limit -> days > limit).isPresent();
    }
}

package io.pipewright.stage;

import io.pipewright.deal.ForecastCategory;
import io.pipewright.deal.Probability;
import io.pipewright.kernel.Revision;
import io.pipewright.kernel.Stamp;
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
        String guidance,
        Revision revision) {

    /** A stage that nobody has changed since it was set up. */
    public Stage(
            String key,
            int position,
            String statusId,
            StageKind kind,
            Probability defaultProbability,
            ForecastCategory defaultCategory,
            Optional<Integer> rotDays,
            String guidance) {
        this(key, position, statusId, kind, defaultProbability, defaultCategory, rotDays, guidance, Revision.FIRST);
    }

    /** The stage with these settings; what it means stays. */
    Stage bringing(StageSettings settings) {
        return new Stage(
                key,
                position,
                statusId,
                kind,
                settings.probability(),
                settings.category(),
                settings.rotDays(),
                settings.guidance(),
                revision);
    }

    Stage changedBy(Stamp stamp) {
        return new Stage(
                key,
                position,
                statusId,
                kind,
                defaultProbability,
                defaultCategory,
                rotDays,
                guidance,
                revision.next(stamp));
    }

    /** Whether a deal that has been in this stage for this many days is stale. */
    public boolean isStaleAfter(long days) {
        return rotDays.filter(limit -> days > limit).isPresent();
    }
}

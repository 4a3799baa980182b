package io.pipewright.deal;

import io.pipewright.kernel.UserKey;
import io.pipewright.money.Amount;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

/**
 * A deal as it stands now. {@code statusId} is where it stands in the workflow; what that means is the pipeline's to say.
 * Amount, probability, category, close date, owner and loss reason are empty while nobody has set them.
 */
public record Deal(
        DealId id,
        String key,
        String summary,
        long projectId,
        String statusId,
        Instant created,
        Optional<Amount> amount,
        Optional<Probability> probability,
        Optional<ForecastCategory> category,
        Optional<LocalDate> closeDate,
        Optional<UserKey> owner) {

    /** The same deal with another probability. */
    public Deal withProbability(Probability other) {
        return new Deal(
                id, key, summary, projectId, statusId, created, amount, Optional.of(other), category, closeDate, owner);
    }

    /** The same deal in another forecast category. */
    public Deal withCategory(ForecastCategory other) {
        return new Deal(
                id,
                key,
                summary,
                projectId,
                statusId,
                created,
                amount,
                probability,
                Optional.of(other),
                closeDate,
                owner);
    }
}

package io.pipewright.metrics;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import java.util.Optional;

/**
 * What a period did to one deal.
 *
 * @param before as it stood before the period; empty when it was no deal yet
 * @param after as it stands at the end; empty when it is no deal any longer
 * @param pushes how often its close date was moved out beyond a month (definitions D3)
 * @param daysSlipped by how many days it was moved out in all
 */
public record ChangedDeal(
        long dealId, Optional<Stand> before, Optional<Stand> after, int pushes, int daysSlipped, List<Change> changes) {

    /** What a deal is at one moment, in its own currency. What is not set is empty; the status is an id. */
    public record Stand(
            long projectId,
            String status,
            Optional<BigDecimal> amount,
            Optional<Currency> currency,
            Optional<LocalDate> closeDate,
            Optional<String> owner,
            Optional<String> category) {}

    /** One value that changed, from what it was to what it became. */
    public record Change(Instant at, What what, Stand from, Stand to) {}

    /** Which value changed. */
    public enum What {
        CLOSE_DATE,
        AMOUNT,
        STAGE,
        OWNER,
        CATEGORY
    }

    public ChangedDeal {
        changes = List.copyOf(changes);
    }
}

package io.pipewright.forecast;

import io.pipewright.analysis.Dimension;
import io.pipewright.deal.OwnerChoice;
import io.pipewright.deal.Scope;
import io.pipewright.period.Period;
import java.time.Instant;
import java.util.Currency;
import java.util.Optional;

/**
 * What is asked for.
 *
 * @param owner whose deals
 * @param currency what amounts are converted into; the reporting currency when empty
 * @param moment the moment as of which deals are shown; now when empty
 */
public record ForecastRequest(
        Scope scope,
        OwnerChoice owner,
        Period period,
        Dimension dimension,
        Optional<Currency> currency,
        Optional<Instant> moment) {

    /** About everybody's deals. */
    public ForecastRequest(
            Scope scope, Period period, Dimension dimension, Optional<Currency> currency, Optional<Instant> moment) {
        this(scope, OwnerChoice.everybody(), period, dimension, currency, moment);
    }
}

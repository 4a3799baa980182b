package io.pipewright.forecast;

import io.pipewright.analysis.Dimension;
import io.pipewright.deal.Scope;
import io.pipewright.period.Period;
import java.time.Instant;
import java.util.Currency;
import java.util.Optional;

/**
 * What is asked for.
 *
 * @param currency what amounts are converted into; the reporting currency when empty
 * @param moment the moment as of which deals are shown; now when empty
 */
public record ForecastRequest(
        Scope scope, Period period, Dimension dimension, Optional<Currency> currency, Optional<Instant> moment) {}

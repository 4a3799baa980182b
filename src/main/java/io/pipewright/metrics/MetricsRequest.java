package io.pipewright.metrics;

import io.pipewright.deal.OwnerChoice;
import io.pipewright.deal.Scope;
import io.pipewright.period.Period;
import java.util.Currency;
import java.util.Optional;

/**
 * Which deals, whose, and of which period something is asked.
 *
 * @param currency what amounts are converted into; the reporting currency when empty
 */
public record MetricsRequest(Scope scope, OwnerChoice owner, Period period, Optional<Currency> currency) {}

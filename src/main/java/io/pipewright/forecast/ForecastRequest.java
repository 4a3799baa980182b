package io.pipewright.forecast;

import io.pipewright.analysis.Dimension;
import io.pipewright.analysis.Valuation;
import io.pipewright.deal.Scope;
import io.pipewright.period.Period;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Currency;

/**
 * What is asked for. {@code currency} is what amounts are converted into; {@code today} is the day whose rates open deals are converted
 * at; {@code zone} says on which day a deal was won or lost.
 */
public record ForecastRequest(
        Scope scope, Period period, Dimension dimension, Currency currency, LocalDate today, ZoneId zone) {

    /** How the amounts of this forecast are made comparable. */
    Valuation valuation() {
        return new Valuation(currency, period, today, zone);
    }
}

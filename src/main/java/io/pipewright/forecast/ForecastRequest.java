package io.pipewright.forecast;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Currency;

/**
 * What is asked for. {@code currency} is what amounts are converted into; {@code today} is the day whose rates open deals are converted
 * at; {@code zone} says on which day a deal was won or lost.
 */
public record ForecastRequest(
        Scope scope, Period period, Grouping grouping, Currency currency, LocalDate today, ZoneId zone) {}

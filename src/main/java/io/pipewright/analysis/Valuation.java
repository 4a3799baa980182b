package io.pipewright.analysis;

import io.pipewright.period.Period;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Currency;

/**
 * How amounts are made comparable: the currency they are converted into, the period whose rates count for deals that ended in it, the day
 * whose rates count for open deals, and the zone that says on which day a deal ended.
 */
public record Valuation(Currency currency, Period period, LocalDate today, ZoneId zone) {}

package io.pipewright.forecast;

import java.util.Currency;
import java.util.List;

/**
 * The figures in one currency. The main section is in the currency asked for and holds all that could be converted into it;
 * an {@code unconverted} section holds deals of a currency without a rate, in that currency.
 */
public record ForecastSection(Currency currency, boolean unconverted, List<ForecastLine> groups, ForecastLine total) {

    public ForecastSection {
        groups = List.copyOf(groups);
    }
}

package io.pipewright.forecast;

import java.util.List;
import java.util.Optional;

/**
 * The forecast of a period (definitions D1, D2): the main figures, those that stand apart for want of a rate, the rates used,
 * and how many deals count nowhere because no stage of their pipeline stands for their status.
 */
public record Forecast(
        ForecastRequest request,
        ForecastSection main,
        List<ForecastSection> apart,
        List<Rate> ratesUsed,
        int unmapped) {

    public Forecast {
        apart = List.copyOf(apart);
        ratesUsed = List.copyOf(ratesUsed);
    }

    /** Whether no deal counts in any figure. */
    public boolean isEmpty() {
        return main.total().isEmpty() && apart.isEmpty();
    }

    /** The name of the deals behind one figure of this forecast. */
    public ForecastSelection selection(ForecastSection section, ForecastLine line, Column column) {
        return new ForecastSelection(
                request.scope(),
                request.period(),
                column,
                line.group(),
                request.currency(),
                section.apart() ? Optional.of(section.currency()) : Optional.empty());
    }
}

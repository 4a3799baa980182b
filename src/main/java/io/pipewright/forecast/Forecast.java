package io.pipewright.forecast;

import io.pipewright.analysis.Measure;
import io.pipewright.money.Rate;
import java.util.List;
import java.util.Optional;

/**
 * The forecast of a period (definitions D1, D2): the main figures, those that stay unconverted for want of a rate, the rates used,
 * and how many deals count nowhere because no stage of their pipeline stands for their status.
 */
public record Forecast(
        ForecastRequest request,
        ForecastSection main,
        List<ForecastSection> unconverted,
        List<Rate> ratesUsed,
        int unmapped) {

    public Forecast {
        unconverted = List.copyOf(unconverted);
        ratesUsed = List.copyOf(ratesUsed);
    }

    /** Whether no deal counts in any figure. */
    public boolean isEmpty() {
        return main.total().isEmpty() && unconverted.isEmpty();
    }

    /** The name of the deals behind one figure of this forecast. */
    public ForecastSelection selection(ForecastSection section, ForecastLine line, Measure measure) {
        return new ForecastSelection(
                request.scope(),
                request.period(),
                measure,
                line.group(),
                request.currency(),
                section.unconverted() ? Optional.of(section.currency()) : Optional.empty());
    }
}

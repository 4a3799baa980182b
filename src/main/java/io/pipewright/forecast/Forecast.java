package io.pipewright.forecast;

import io.pipewright.analysis.Measure;
import io.pipewright.money.Rate;
import io.pipewright.stage.Pipeline;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The forecast of a period (definitions D1, D2): the main figures, those that stay unconverted for want of a rate, the rates used, and the
 * pipelines that it was computed with.
 */
public record Forecast(
        ForecastRequest request,
        ForecastSection main,
        List<ForecastSection> unconverted,
        List<Rate> ratesUsed,
        List<Pipeline> pipelines) {

    public Forecast {
        unconverted = List.copyOf(unconverted);
        ratesUsed = List.copyOf(ratesUsed);
        pipelines = List.copyOf(pipelines);
    }

    /** Whether no deal counts in any figure of the period. */
    public boolean isEmpty() {
        return Stream.of(Measure.values()).filter(Measure::isOfThePeriod).allMatch(measure -> count(measure) == 0);
    }

    /** How many deals a figure is made of, whatever their currency. */
    public int count(Measure measure) {
        return main.total().figure(measure).count()
                + unconverted.stream()
                        .mapToInt(section -> section.total().figure(measure).count())
                        .sum();
    }

    /** The name of the deals behind one figure of this forecast. */
    public ForecastSelection selection(ForecastSection section, ForecastLine line, Measure measure) {
        return new ForecastSelection(
                request.scope(),
                request.owner(),
                request.period(),
                measure,
                line.group(),
                currency(),
                section.unconverted() ? Optional.of(section.currency()) : Optional.empty(),
                request.moment());
    }

    /** What amounts were converted into. */
    public Currency currency() {
        return main.currency();
    }
}

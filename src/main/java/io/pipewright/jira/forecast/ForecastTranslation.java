package io.pipewright.jira.forecast;

import io.pipewright.analysis.Dimension;
import io.pipewright.analysis.GroupValue;
import io.pipewright.analysis.Measure;
import io.pipewright.forecast.Figure;
import io.pipewright.forecast.Forecast;
import io.pipewright.forecast.ForecastLine;
import io.pipewright.forecast.ForecastRequest;
import io.pipewright.forecast.ForecastSection;
import io.pipewright.jira.forecast.ForecastJson.ColumnJson;
import io.pipewright.jira.forecast.ForecastJson.FigureJson;
import io.pipewright.jira.forecast.ForecastJson.LineJson;
import io.pipewright.jira.forecast.ForecastJson.RequestJson;
import io.pipewright.jira.forecast.ForecastJson.SectionJson;
import io.pipewright.jira.i18n.Messages;
import io.pipewright.jira.money.RatesJson.RateJson;
import io.pipewright.jira.search.ForecastDealsFunction;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.text.Collator;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Puts a forecast into JSON: names in the user's language, exact amounts as text, and to each figure the query of its deals. */
@Named
public class ForecastTranslation {

    private final GroupLabels labels;
    private final Messages messages;

    @Inject
    public ForecastTranslation(GroupLabels labels, Messages messages) {
        this.labels = labels;
        this.messages = messages;
    }

    ForecastJson json(Forecast forecast, String period) {
        return new ForecastJson(
                json(forecast.request(), period),
                Stream.of(Measure.values()).map(this::json).toList(),
                json(forecast, forecast.main()),
                forecast.unconverted().stream()
                        .map(section -> json(forecast, section))
                        .toList(),
                forecast.ratesUsed().stream().map(RateJson::of).toList(),
                forecast.unmapped(),
                forecast.isEmpty());
    }

    private static RequestJson json(ForecastRequest request, String period) {
        return new RequestJson(
                ForecastInput.text(request.scope()),
                period,
                request.period().from().toString(),
                request.period().to().toString(),
                request.period().to().minusDays(1).toString(),
                request.dimension().code(),
                request.currency().getCurrencyCode(),
                request.zone().getId());
    }

    private ColumnJson json(Measure measure) {
        String key = "pipewright.forecast.column." + measure.code();
        return new ColumnJson(measure.code(), messages.text(key), messages.text(key + ".meaning"), view(measure));
    }

    private static String view(Measure measure) {
        return switch (measure) {
            case PIPELINE, BEST_CASE, MOST_LIKELY, COMMIT, CLOSED -> "single";
            case OPEN_PIPELINE, BEST_CASE_FORECAST, MOST_LIKELY_FORECAST, COMMIT_FORECAST, CLOSED_ONLY -> "cumulative";
            case WEIGHTED -> "both";
            case LOST, UNDATED -> "apart";
        };
    }

    private SectionJson json(Forecast forecast, ForecastSection section) {
        List<LineJson> lines = section.groups().stream()
                .map(line -> json(forecast, section, line))
                .toList();
        return new SectionJson(
                section.currency().getCurrencyCode(),
                inOrder(lines, forecast.request().dimension()),
                json(forecast, section, section.total()));
    }

    /** Months and stages have an order of their own; people and projects are looked for by name. */
    private List<LineJson> inOrder(List<LineJson> lines, Dimension dimension) {
        if (dimension == Dimension.MONTH || dimension == Dimension.STAGE) {
            return lines;
        }
        Comparator<LineJson> noneLast =
                Comparator.comparing(line -> line.value().isEmpty());
        return lines.stream()
                .sorted(noneLast.thenComparing(LineJson::label, Collator.getInstance(messages.locale())))
                .toList();
    }

    private LineJson json(Forecast forecast, ForecastSection section, ForecastLine line) {
        Map<String, FigureJson> figures = new LinkedHashMap<>();
        for (Measure measure : Measure.values()) {
            Figure figure = line.figure(measure);
            String query =
                    figure.isEmpty() ? null : ForecastDealsFunction.query(forecast.selection(section, line, measure));
            figures.put(measure.code(), new FigureJson(figure.amount().toPlainString(), figure.count(), query));
        }
        return new LineJson(
                line.group().map(GroupValue::value).orElse(""),
                line.group()
                        .map(group -> labels.of(group, forecast.request().scope()))
                        .orElseGet(labels::total),
                figures);
    }
}

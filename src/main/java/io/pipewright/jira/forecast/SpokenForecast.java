package io.pipewright.jira.forecast;

import io.pipewright.analysis.Dimension;
import io.pipewright.analysis.Figure;
import io.pipewright.analysis.GroupValue;
import io.pipewright.analysis.Measure;
import io.pipewright.forecast.Forecast;
import io.pipewright.forecast.ForecastLine;
import io.pipewright.forecast.ForecastSection;
import io.pipewright.jira.forecast.ForecastJson.AttentionJson;
import io.pipewright.jira.forecast.ForecastJson.ColumnJson;
import io.pipewright.jira.forecast.ForecastJson.FigureJson;
import io.pipewright.jira.forecast.ForecastJson.LineJson;
import io.pipewright.jira.forecast.ForecastJson.RequestJson;
import io.pipewright.jira.forecast.ForecastJson.SectionJson;
import io.pipewright.jira.i18n.Sentences;
import io.pipewright.jira.money.RatesJson.RateJson;
import io.pipewright.jira.search.ForecastDealsFunction;
import java.text.Collator;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** A forecast as one reader reads it: names in their language, exact amounts as text, and to each figure the query of its deals. */
final class SpokenForecast {

    private final Forecast forecast;
    private final Sentences to;
    private final GroupLabels labels;

    SpokenForecast(Forecast forecast, Sentences to, GroupLabels labels) {
        this.forecast = forecast;
        this.to = to;
        this.labels = labels;
    }

    ForecastJson json(RequestJson request, List<AttentionJson> attention) {
        return new ForecastJson(
                request,
                Stream.of(Measure.values()).map(this::json).toList(),
                json(forecast.main()),
                forecast.unconverted().stream().map(this::json).toList(),
                attention,
                forecast.ratesUsed().stream().map(RateJson::of).toList(),
                forecast.count(Measure.UNMAPPED),
                forecast.isEmpty());
    }

    private ColumnJson json(Measure measure) {
        String key = "pipewright.forecast.column." + measure.code();
        return new ColumnJson(measure.code(), to.text(key), to.text(key + ".meaning"), view(measure));
    }

    private static String view(Measure measure) {
        return switch (measure) {
            case PIPELINE, BEST_CASE, MOST_LIKELY, COMMIT, CLOSED -> "single";
            case OPEN_PIPELINE, BEST_CASE_FORECAST, MOST_LIKELY_FORECAST, COMMIT_FORECAST, CLOSED_ONLY -> "cumulative";
            case WEIGHTED -> "both";
            case LOST, UNDATED, OVERDUE, UNMAPPED -> "apart";
        };
    }

    private SectionJson json(ForecastSection section) {
        List<LineJson> lines =
                section.groups().stream().map(line -> json(section, line)).toList();
        return new SectionJson(
                section.currency().getCurrencyCode(),
                inOrder(lines, forecast.request().dimension()),
                json(section, section.total()));
    }

    /** Months and stages have an order of their own; people and projects are looked for by name. */
    private List<LineJson> inOrder(List<LineJson> lines, Dimension dimension) {
        if (dimension == Dimension.MONTH || dimension == Dimension.STAGE) {
            return lines;
        }
        Comparator<LineJson> noneLast =
                Comparator.comparing(line -> line.value().isEmpty());
        return lines.stream()
                .sorted(noneLast.thenComparing(LineJson::label, Collator.getInstance(to.locale())))
                .toList();
    }

    private LineJson json(ForecastSection section, ForecastLine line) {
        Map<String, FigureJson> figures = new LinkedHashMap<>();
        for (Measure measure : Measure.values()) {
            Figure figure = line.figure(measure);
            String query =
                    figure.isEmpty() ? null : ForecastDealsFunction.query(forecast.selection(section, line, measure));
            figures.put(measure.code(), new FigureJson(figure.amount().toPlainString(), figure.count(), query));
        }
        return new LineJson(
                line.group().map(GroupValue::value).orElse(""),
                line.group().map(labels::of).orElseGet(labels::total),
                figures);
    }
}

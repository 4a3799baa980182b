package io.pipewright.jira.forecast;

import io.pipewright.analysis.Unconverted;
import io.pipewright.forecast.AttentionFigure;
import io.pipewright.jira.forecast.ForecastJson.AttentionJson;
import io.pipewright.jira.forecast.ForecastJson.UnconvertedJson;
import io.pipewright.jira.i18n.Sentences;
import io.pipewright.jira.search.ForecastDealsFunction;
import java.util.List;

/** The deals that need attention as one reader reads it: why, how many, worth what, and the query that finds them. */
final class SpokenAttention {

    private SpokenAttention() {}

    static List<AttentionJson> json(Sentences to, List<AttentionFigure> figures) {
        return figures.stream().map(figure -> json(to, figure)).toList();
    }

    private static AttentionJson json(Sentences to, AttentionFigure figure) {
        String code = figure.selection().attention().code();
        String key = "pipewright.forecast.attention." + code;
        return new AttentionJson(
                code,
                to.text(key),
                to.text(key + ".meaning"),
                figure.count(),
                figure.amount().toPlainString(),
                figure.count() == 0 ? null : ForecastDealsFunction.query(figure.selection()),
                figure.unconverted().stream().map(SpokenAttention::json).toList());
    }

    private static UnconvertedJson json(Unconverted apart) {
        return new UnconvertedJson(
                apart.currency().getCurrencyCode(),
                apart.figure().amount().toPlainString(),
                apart.figure().count());
    }
}

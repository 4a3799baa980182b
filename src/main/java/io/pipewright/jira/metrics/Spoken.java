package io.pipewright.jira.metrics;

import io.pipewright.analysis.Figure;
import io.pipewright.analysis.Unconverted;
import io.pipewright.jira.metrics.PipelineJson.FigureJson;
import io.pipewright.jira.metrics.PipelineJson.RequestJson;
import io.pipewright.jira.metrics.PipelineJson.UnconvertedJson;
import io.pipewright.jira.search.PipelineDealsFunction;
import io.pipewright.kernel.Actor;
import io.pipewright.metrics.MetricsRequest;
import io.pipewright.metrics.PipelineSelection;
import java.math.BigDecimal;
import java.time.temporal.ChronoUnit;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The parts that all answers about a pipeline have, as JSON. */
public final class Spoken {

    private Spoken() {}

    /** What was asked. */
    public static RequestJson request(Actor actor, MetricsRequest request, Currency currency) {
        return new RequestJson(
                request.scope().text(),
                request.owner().text(),
                request.period().from().toString(),
                request.period().to().minusDays(1).toString(),
                currency.getCurrencyCode(),
                actor.zone().getId(),
                actor.now().truncatedTo(ChronoUnit.SECONDS).toString());
    }

    static FigureJson figure(Figure figure, PipelineSelection selection) {
        return new FigureJson(figure.amount().toPlainString(), figure.count(), jql(figure.count(), selection));
    }

    /** Null without deals. */
    static @Nullable String jql(int count, PipelineSelection selection) {
        return count == 0 ? null : PipelineDealsFunction.query(selection);
    }

    /** Null where it is not defined. */
    static @Nullable String text(Optional<BigDecimal> number) {
        return number.map(BigDecimal::toPlainString).orElse(null);
    }

    /** What stays in its own currency. */
    public static List<UnconvertedJson> unconverted(List<Unconverted> all) {
        return all.stream()
                .map(one -> new UnconvertedJson(
                        one.currency().getCurrencyCode(),
                        one.figure().amount().toPlainString(),
                        one.figure().count()))
                .toList();
    }
}

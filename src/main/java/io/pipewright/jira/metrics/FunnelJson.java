package io.pipewright.jira.metrics;

import io.pipewright.jira.metrics.PipelineJson.FigureJson;
import io.pipewright.jira.metrics.PipelineJson.RequestJson;
import io.pipewright.jira.metrics.PipelineJson.UnconvertedJson;
import java.util.List;

/** How far deals got, as the REST API gives it. */
public record FunnelJson(
        RequestJson request,
        List<UnconvertedJson> unconverted,
        List<StageJson> stages,
        FigureJson won,
        List<LossJson> lossReasons,
        WinRatesJson winRates) {

    /** A stage, by the deals that first entered it within the period. */
    public record StageJson(
            String key,
            String name,
            FigureJson entered,
            FigureJson moved,
            int skipped,
            FigureJson stillIn,
            FigureJson lost,
            FigureJson left,
            String conversion,
            String conversionByValue) {}

    /** Losses for one reason; {@code kind} is {@code competitive}, {@code no-decision} or {@code disqualified}. */
    public record LossJson(String code, String name, String kind, FigureJson figure) {}

    /** The three win rates. */
    public record WinRatesJson(ClosedJson closed, CreatedJson created, CompetitiveJson competitive) {}

    /** By the deals that ended within the period. */
    public record ClosedJson(String rate, String byValue, int won, int lost) {}

    /** By the deals that were created within the period. */
    public record CreatedJson(String rate, String byValue, int won, int lost, int open) {}

    /** As the closed one, with no decision and disqualified apart. */
    public record CompetitiveJson(String rate, String byValue, int won, int lost, int noDecision, int disqualified) {}
}

package io.pipewright.jira.metrics;

import io.pipewright.jira.metrics.PipelineJson.FigureJson;
import io.pipewright.jira.metrics.PipelineJson.RequestJson;
import io.pipewright.jira.metrics.PipelineJson.UnconvertedJson;
import java.math.BigDecimal;
import java.util.List;

/** What a period did to the pipeline, as the REST API gives it: {@code start} and the bars make {@code end}. */
public record ChangesJson(
        RequestJson request,
        List<UnconvertedJson> unconverted,
        FigureJson start,
        FigureJson end,
        List<BarJson> bars,
        String fx,
        WonMemoJson wonMemo,
        PushesJson pushes,
        SlippageJson slippage) {

    /** A bar; {@code direction} is {@code up}, {@code down} or {@code none}, the amount is never negative. */
    public record BarJson(String code, String name, String direction, FigureJson figure) {}

    /** What the deals of the bar "won" were won with, and how much that is more than they were worth at the start. */
    public record WonMemoJson(String wonAmount, String difference) {}

    /** Deals whose close date was moved out beyond a month. */
    public record PushesJson(int deals, int pushes, BigDecimal medianDaysSlipped) {}

    /** What became of the deals that were due at the start. */
    public record SlippageJson(
            FigureJson due, FigureJson won, FigureJson lost, FigureJson slipped, FigureJson stillOpen, String rate) {}

    /** The deals of a bar. */
    public record DealsJson(List<DealJson> deals, boolean more) {}

    /** What happened to one deal. */
    public record DealJson(
            String key,
            String summary,
            String bar,
            StandJson before,
            StandJson after,
            int pushes,
            int daysSlipped,
            List<ChangeJson> changes) {}

    /** How a deal stood, in its own currency and in the reader's words. */
    public record StandJson(String stage, String amount, String currency, String closeDate, String owner) {}

    /** A value that changed, in the reader's words; empty for none. */
    public record ChangeJson(String at, String what, String from, String to) {}
}

package io.pipewright.jira.metrics;

import io.pipewright.jira.metrics.PipelineJson.RequestJson;
import io.pipewright.jira.metrics.PipelineJson.UnconvertedJson;
import io.pipewright.jira.metrics.PipelineJson.VisitsJson;
import java.math.BigDecimal;
import java.util.List;

/** How long deals are in their stages and on their way, as the REST API gives it. */
public record StagesJson(
        RequestJson request,
        List<UnconvertedJson> unconverted,
        List<StageJson> stages,
        CycleJson cycle,
        VelocityJson velocity) {

    /** A stage: visits that ended within the period, and the deals that are in it now. */
    public record StageJson(
            String key,
            String name,
            int visits,
            BigDecimal median,
            BigDecimal p80,
            VisitsJson won,
            VisitsJson lost,
            NowJson now,
            LimitJson limit,
            StalledJson stalled) {}

    /** The deals in a stage, and for how many days they have been there. */
    public record NowJson(int count, BigDecimal median, Integer oldest, String jql) {}

    /** After how many days a deal is stalled; {@code from} is {@code history}, {@code setting} or {@code none}. */
    public record LimitJson(Integer days, String from) {}

    /** The deals beyond the limit. */
    public record StalledJson(int count, String jql) {}

    /** Days from {@code from} on. */
    public record CycleJson(String from, DaysJson won, DaysJson lost, AgeJson openAge) {}

    /** Days of deals that ended. */
    public record DaysJson(int deals, BigDecimal mean, BigDecimal median) {}

    /** Days of deals that are open. */
    public record AgeJson(int deals, BigDecimal median) {}

    /** What the open deals bring per day. */
    public record VelocityJson(
            String perDay, int deals, String averageWon, String winRate, BigDecimal cycleDays, LiveJson live) {}

    /** The same of deals that are no older than the longest closed cycle. */
    public record LiveJson(String perDay, int deals) {}
}

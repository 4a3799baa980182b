package io.pipewright.jira.metrics;

import java.math.BigDecimal;
import java.util.List;

/**
 * What all answers about a pipeline share. Amounts are plain decimal text in the main currency, shares text in percent with two decimals,
 * days numbers with one; a share or a number of days that is not defined is null.
 */
public final class PipelineJson {

    private PipelineJson() {}

    /** What was asked: {@code to} is the last day of the period, {@code readAt} the moment at which the figures held. */
    public record RequestJson(
            String scope, String owner, String from, String to, String currency, String zone, String readAt) {}

    /** A sum, the number of its deals, and the query that finds them; {@code jql} is null without deals. */
    public record FigureJson(String amount, int count, String jql) {}

    /** Deals that are in no amount for want of a rate, in their own currency. */
    public record UnconvertedJson(String currency, String amount, int count) {}

    /** What there is to choose from: {@code groups} are those that the user belongs to. */
    public record OptionsJson(
            List<ProjectJson> projects, List<String> groups, List<String> currencies, String reportingCurrency) {}

    /** A project with a pipeline that the user may browse. */
    public record ProjectJson(long id, String key, String name) {}

    /** Completed visits to a stage. */
    public record VisitsJson(int visits, BigDecimal median, BigDecimal p80) {}
}

package io.pipewright.jira.forecast;

import io.pipewright.jira.money.RatesJson.RateJson;
import java.util.List;
import java.util.Map;

/**
 * A forecast as the REST API gives it. Amounts are plain decimal text in the decimals of their currency, days are ISO dates.
 * {@code empty} says that no deal counts in any figure, {@code unmapped} how many deals have a status that is not mapped to a stage.
 */
public record ForecastJson(
        RequestJson request,
        List<ColumnJson> columns,
        SectionJson main,
        List<SectionJson> apart,
        List<AttentionJson> attention,
        List<RateJson> ratesUsed,
        int unmapped,
        boolean empty) {

    /**
     * What was asked for, the period resolved: {@code to} is the first day after it, {@code lastDay} the last day within;
     * {@code readAt} is the moment at which they were read, {@code at} the earlier day at whose end the figures held, null for now.
     */
    public record RequestJson(
            String scope,
            DealsJson deals,
            String period,
            String from,
            String to,
            String lastDay,
            String group,
            String currency,
            String zone,
            String readAt,
            String at) {}

    /**
     * Which deals, in words: {@code kind} is {@code all}, {@code projects} (with the names of those that the reader may browse),
     * {@code filter} (with its id as {@code value}) or {@code jql} (with the query).
     */
    public record DealsJson(String kind, String value, List<String> names) {}

    /** A column; {@code view} is {@code single}, {@code cumulative}, {@code both} or {@code apart} (part of no other figure). */
    public record ColumnJson(String code, String name, String meaning, String view) {}

    /** Figures in one currency, line by line. */
    public record SectionJson(String currency, List<LineJson> groups, LineJson total) {}

    /** One group, or the total with an empty value. {@code figures} are by column code. */
    public record LineJson(String value, String label, Map<String, FigureJson> figures) {}

    /** A sum, the number of its deals, and the query that finds them; {@code jql} is null without deals. */
    public record FigureJson(String amount, int count, String jql) {}

    /**
     * Open deals that need attention for one reason, whatever their close date: how many, what they are worth together, and the query that
     * finds them all; {@code jql} is null without deals, {@code apart} holds what could not be converted and is not part of {@code amount}.
     */
    public record AttentionJson(
            String code,
            String name,
            String meaning,
            int count,
            String amount,
            String jql,
            List<UnconvertedJson> apart) {}

    /** What deals of a currency without a rate are worth, in that currency. */
    public record UnconvertedJson(String currency, String amount, int count) {}

    /** What there is to choose from. */
    public record OptionsJson(
            List<ProjectJson> projects,
            List<ChoiceJson> periods,
            List<ChoiceJson> groupings,
            List<ChoiceJson> currencies,
            String reporting) {}

    /** A project with a pipeline that the user may browse. */
    public record ProjectJson(long id, String key, String name) {}

    /** Something to choose, by its stored code. */
    public record ChoiceJson(String code, String name) {}
}

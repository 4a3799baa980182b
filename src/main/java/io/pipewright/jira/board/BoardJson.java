package io.pipewright.jira.board;

import io.pipewright.jira.metrics.PipelineJson.FigureJson;
import io.pipewright.jira.metrics.PipelineJson.RequestJson;
import io.pipewright.jira.metrics.PipelineJson.UnconvertedJson;
import java.util.List;

/**
 * The board as the REST API gives it. Amounts are plain decimal text in the decimals of their currency, days are ISO dates.
 * {@code unconverted} are the deals that are in no sum for want of a rate.
 */
public record BoardJson(RequestJson request, List<ColumnJson> columns, List<UnconvertedJson> unconverted) {

    /**
     * A column. {@code kind} is {@code below-deal}, {@code open}, {@code won}, {@code after-sale}, {@code lost}, {@code parked} or
     * {@code unmapped}; {@code statuses} are the ids of the statuses that it stands for, {@code more} the deals without a card;
     * {@code figure} has no amount where deals are in no sum.
     */
    public record ColumnJson(
            String key,
            String name,
            String kind,
            boolean folded,
            List<String> statuses,
            FigureJson figure,
            String weighted,
            List<CardJson> cards,
            int more) {}

    /** A deal. {@code amount} is in its own {@code currency}, {@code converted} and {@code weighted} are in that of the board. */
    public record CardJson(
            String key,
            long id,
            String summary,
            PersonJson owner,
            boolean mine,
            String amount,
            String currency,
            String converted,
            String weighted,
            String closeDate,
            String probability,
            boolean ownProbability,
            StageJson stage,
            long daysInStage,
            String nextStep,
            String nextStepDate,
            List<WarningJson> warnings,
            boolean editable) {}

    /** Somebody who owns a deal. */
    public record PersonJson(String name, String avatarUrl) {}

    /** Where a deal stands. */
    public record StageJson(String key, String name) {}

    /** What is wrong with a deal. */
    public record WarningJson(String code, String text) {}

    /** What waits for somebody as the REST API gives it; {@code fields} are what the deals' fields are called in Jira's own REST API. */
    public record WorkJson(RequestJson request, FieldsJson fields, List<SectionJson> sections) {}

    /** Ids such as {@code customfield_10001}; null for a field that is gone. */
    public record FieldsJson(String nextStep, String nextStepDate, String closeDate) {}

    /** All that waits for one reason; {@code count} goes beyond the items. */
    public record SectionJson(String code, String name, int count, List<ItemJson> items) {}

    /** A deal and, where that is the reason, a task of its close plan. */
    public record ItemJson(CardJson card, TaskJson task) {}

    /** An open task; {@code side} is {@code ours}, {@code customers} or {@code both}. */
    public record TaskJson(long id, long revision, String title, String side, String date) {}

    /** The largest deals as the REST API gives them. */
    public record TopJson(RequestJson request, List<CardJson> deals, List<UnconvertedJson> unconverted) {}
}

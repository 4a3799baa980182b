package io.pipewright.jira.exit;

import java.util.List;
import java.util.Map;

/** What travels between the exit criteria page and the server. Codes are the stored forms, names are in the user's language. */
public final class CriteriaJson {

    private CriteriaJson() {}

    /** A project with a pipeline. */
    public record ProjectJson(long projectId, String key, String name) {}

    /** A pipeline with its criteria and everything to choose from. */
    public record PipelineJson(ProjectJson project, String templateName, List<StageJson> stages, ChoicesJson choices) {}

    /**
     * A stage. {@code onTheWay}: its probability and category can be changed; {@code hasExit}: it can
     * have criteria. {@code probability} is in percent as text, {@code rotDays} in days, null for never. {@code revision} is that of
     * the settings, {@code orderRevision} that of the order of the criteria; each is to be sent back with a change.
     */
    public record StageJson(
            String key,
            long revision,
            long orderRevision,
            String name,
            String kind,
            String kindName,
            boolean onTheWay,
            boolean hasExit,
            String probability,
            String category,
            Integer rotDays,
            String guidance,
            List<CriterionJson> criteria) {}

    /**
     * A criterion; {@code asks} says in words what its parameters demand,
     * {@code operandName} what the choice or user is called that a field is compared with, null for a value that
     * stands for itself, {@code problem} why it can no longer be checked, null while it can.
     */
    public record CriterionJson(
            long id,
            long revision,
            String kind,
            String kindName,
            String title,
            String help,
            boolean required,
            Map<String, String> parameters,
            String asks,
            String operandName,
            String problem) {}

    /** What criteria and stages can be made of. */
    public record ChoicesJson(
            List<KindJson> kinds,
            List<ChoiceJson> comparisons,
            List<ChoiceJson> scopes,
            List<ChoiceJson> categories,
            List<FieldJson> fields) {}

    /** A kind of criterion; {@code meaning} says in a sentence what it asks for. */
    public record KindJson(String code, String name, String meaning) {}

    /** Something to choose. */
    public record ChoiceJson(String code, String name) {}

    /** A field that a criterion can look at; {@code type} is number, date, text, choice, user or other. */
    public record FieldJson(String id, String name, String type) {}

    /** A criterion as typed. {@code stage} and {@code kind} cannot change later; {@code revision} is the one seen, null for a new one. */
    public record CriterionRequest(
            Long revision,
            String stage,
            String kind,
            boolean required,
            String title,
            String help,
            Map<String, String> parameters) {}

    /** All criteria of a stage in their new order, and the revision of the order that was seen. */
    public record OrderRequest(Long revision, List<Long> ids) {}

    /** The settings of a stage as typed; blank {@code rotDays} for never. */
    public record StageRequest(Long revision, String probability, String category, String rotDays, String guidance) {}
}

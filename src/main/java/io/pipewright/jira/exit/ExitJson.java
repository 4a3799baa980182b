package io.pipewright.jira.exit;

import java.util.List;
import java.util.Map;

/**
 * Where a deal stands on its path and against the exit criteria of its stage, in the reader's language. {@code stage} is null when the
 * deal's status stands for no stage; dates are {@code 2026-05-12}, and {@code today} is the reader's day, moments ISO 8601 in UTC.
 * {@code overdueSince} is the close date of an open deal when it has passed, or null. {@code ended} is null while the deal is on its way.
 * {@code ways} are the transitions by which the reader may end it or take its end back.
 */
public record ExitJson(
        String key,
        String summary,
        List<StageJson> path,
        StageJson stage,
        String today,
        String since,
        long daysInStage,
        boolean stale,
        Integer staleAfterDays,
        String overdueSince,
        String guidance,
        ReviewJson review,
        ProbabilityJson probability,
        CategoryJson category,
        boolean mayEdit,
        boolean mayWaive,
        List<AheadJson> ahead,
        EndJson.EndedJson ended,
        List<EndJson.WayJson> ways) {

    /**
     * One stage, and the id of the status that stands for it. {@code current}, {@code passed} and {@code next} say where the deal stands,
     * seen from this stage; {@code reached} is true for the stage where a lost or parked deal stood last.
     */
    public record StageJson(
            String key,
            String name,
            String statusId,
            String kind,
            String kindName,
            boolean current,
            boolean passed,
            boolean next,
            boolean reached) {}

    /**
     * A review; {@code obstacle} is null unless the deal cannot be reviewed at all. Required criteria that keep the deal come first, then
     * the other required ones, then the advisory ones.
     */
    public record ReviewJson(boolean passes, int missing, String obstacle, List<CriterionJson> criteria) {}

    /**
     * One criterion, how it stands and why. {@code asks} says in words what its parameters demand, {@code note} the figures that a met one
     * rests on; it is null where there are none.
     */
    public record CriterionJson(
            long id,
            String title,
            String help,
            String kind,
            String kindName,
            String asks,
            boolean required,
            String state,
            String stateName,
            boolean blocks,
            List<String> reasons,
            String note,
            boolean mayAnswer,
            boolean mayWaive,
            AnswerJson answer,
            WaiverJson waiver) {}

    /** An answer; {@code parts} holds the evidence by its codes. */
    public record AnswerJson(String value, String when, Map<String, String> parts, String by, String at) {}

    /** Who let the deal pass, when and why. */
    public record WaiverJson(String by, String at, String reason) {}

    /** In percent, as decimal text; {@code value} is null while none is set. {@code own} is true when a rep set it. */
    public record ProbabilityJson(String value, boolean own, String stageDefault) {}

    /** By code and name; {@code value} is null while none is set. {@code own} is true when a rep chose it. */
    public record CategoryJson(String value, String name, boolean own, String stageDefault, String stageDefaultName) {}

    /** How many criteria of a later stage are met or waived already. */
    public record AheadJson(String stage, String name, int met, int total, List<OpenJson> open) {}

    /** A criterion of a later stage that is not met yet. */
    public record OpenJson(long id, String title, boolean required, String stateName) {}

    /** All that is known about one stage, to be read only. */
    public record StageRecordJson(String key, String stage, String name, List<KnownJson> criteria) {}

    /** A criterion with all answers given to it, newest first; {@code retired} is true for one that is no longer in use. */
    public record KnownJson(CriterionJson criterion, boolean retired, List<AnswerJson> history) {}

    /**
     * An answer as it comes in. {@code seen} is the moment of the latest answer that its giver had read, or {@code none}; where it is
     * missing the answer counts whatever was answered before.
     */
    public record AnswerRequest(String value, String when, Map<String, String> parts, String seen) {}

    /** A waiver as it comes in. */
    public record WaiverRequest(Long criterionId, String reason) {}
}

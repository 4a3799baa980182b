package io.pipewright.jira.closeplan;

import java.util.List;

/**
 * The close plan of a deal as the reader sees it. Dates are {@code 2026-05-12}, moments ISO 8601 in UTC. {@code revision} is
 * the plan's, to be sent back with changes of the plan as a whole. {@code phase} is {@code running}, {@code won} or {@code over}.
 * {@code undo} is what an undo would take back, or null. {@code task} is the id of the task that the request added or changed,
 * {@code notice} what the reader should know about what was just done; both are null when there is nothing to say.
 */
public record PlanJson(
        String key,
        String summary,
        long revision,
        boolean mayEdit,
        String today,
        String closeDate,
        String phase,
        FrameJson frame,
        SidesJson sides,
        ProgressJson progress,
        ScheduleJson schedule,
        List<TaskJson> tasks,
        List<WarningJson> warnings,
        AgreementStateJson agreement,
        TemplateJson template,
        UndoJson undo,
        Long task,
        String notice) {

    /** What the plan is about: the customer's company and the goal, empty when nobody has typed them, and the start, or null. */
    public record FrameJson(String company, String goal, String projectStart) {}

    /** What the sides are called: companies where they are known. */
    public record SidesJson(String ours, String customers, String both) {}

    /**
     * Tasks done and in all, and those in which each side has a part; {@code next} is the title of the earliest open task, or null;
     * {@code end} the day on which the plan ends up to the contract, {@code lastAfterContract} that of the last task after it.
     */
    public record ProgressJson(
            int done,
            int total,
            int oursDone,
            int oursTotal,
            int customersDone,
            int customersTotal,
            int overdue,
            boolean complete,
            String next,
            String nextDate,
            String end,
            String lastAfterContract,
            GapJson longestGap) {}

    /** A time in which nothing is planned. */
    public record GapJson(long days, String from, String until) {}

    /**
     * How tight the plan is: the day of the contract that slack is measured against, by how many working days the tightest task can slip,
     * and the tasks of the critical path by their ids; null and empty when no task up to the contract is open.
     */
    public record ScheduleJson(String contract, Integer leastSlack, List<Long> criticalPath) {}

    /**
     * A task; {@code side} is {@code ours}, {@code customers} or {@code both}, {@code state} {@code done}, {@code open} or {@code overdue};
     * {@code slack} says by how many working days it can slip, null where that does not matter.
     */
    public record TaskJson(
            long id,
            long revision,
            String title,
            String side,
            String targetDate,
            OwnerJson owner,
            String note,
            boolean afterContract,
            List<Long> waitsFor,
            int workDays,
            Integer slack,
            String state,
            StampJson done) {}

    /** Who sees to a task: {@code user} is the key of one of our users, null for a person at the customer. */
    public record OwnerJson(String user, String name) {}

    /** Who did something, and when. */
    public record StampJson(String by, String at) {}

    /** A warning; {@code task} is null when it concerns the plan as a whole, {@code suggestion} when there is none. */
    public record WarningJson(String kind, Long task, String text, String suggestion) {}

    /** The state is {@code none}, {@code proposed}, {@code agreed} or "changed"; the latest record stands first in the history. */
    public record AgreementStateJson(
            String state, AgreementJson latest, List<String> changes, List<AgreementJson> history) {}

    /** One record of a proposal or an agreement; {@code mistake} says who marked it as one, or is null. */
    public record AgreementJson(
            long id,
            String kind,
            String customer,
            String date,
            String channel,
            String channelName,
            long planRevision,
            StampJson recorded,
            MistakeJson mistake) {}

    /** Who marked a record as a mistake, when and why. */
    public record MistakeJson(String by, String at, String reason) {}

    /** The steps that the plan does not have yet, and what to know about their dates, or null. */
    public record TemplateJson(List<TemplateStepJson> steps, String notice) {}

    /** A step of the template; {@code date} is null while there is no day to count back from. */
    public record TemplateStepJson(String key, String title, String side, String date) {}

    /** The last edit, to be sent back with an undo, and what it was. */
    public record UndoJson(long edit, String what, String by, String at) {}

    /** One of our users who may be given a task. */
    public record ColleagueJson(String user, String name) {}

    /** A task as it comes in; {@code owner} is a user's key or login name on our side, a person's name on the customer's. */
    public record TaskRequest(
            Long revision,
            String title,
            String side,
            String targetDate,
            String owner,
            String note,
            Boolean afterContract,
            List<Long> waitsFor,
            Integer workDays) {}

    /** The revision that the sender saw. */
    public record RevisionJson(Long revision) {}

    /** The steps of the template to be added, null for all that are missing. */
    public record TemplateRequest(Long revision, List<String> steps) {}

    /** What the plan is about, as it comes in. */
    public record FrameRequest(Long revision, String company, String goal, String projectStart) {}

    /** A record of agreement as it comes in. */
    public record AgreementRequest(Long revision, String kind, String customer, String date, String channel) {}

    /** Why a record of agreement is a mistake. */
    public record MistakeRequest(String reason) {}

    /** The edit to be taken back. */
    public record UndoRequest(Long edit) {}

    /**
     * Dates to be moved. {@code kind} is {@code shift} by {@code days}, {@code fit} to {@code date}, or {@code slip} of {@code task} to
     * {@code date}; {@code tasks} are the ids of those to shift or fit, null or empty for all that are open.
     */
    public record MoveRequest(Long revision, String kind, Integer days, String date, Long task, List<Long> tasks) {}

    /** What a move would do. */
    public record MovePreviewJson(List<MovedJson> moved, String endBefore, String endAfter, List<String> newWarnings) {}

    /** A task that would move. */
    public record MovedJson(long task, String title, String from, String to) {}

    /** What holds for the plans of all deals of the pipeline. */
    public record SettingsJson(String company, List<HolidayJson> holidays, boolean mayChange) {}

    /** A day on which nobody works. */
    public record HolidayJson(String day, String name) {}

    /** Settings as they come in, with those that the sender saw. */
    public record SettingsRequest(
            String company, List<HolidayJson> holidays, String seenCompany, List<HolidayJson> seenHolidays) {}
}

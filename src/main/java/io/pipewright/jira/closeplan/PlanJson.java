package io.pipewright.jira.closeplan;

import java.util.List;

/**
 * The close plan of a deal as the reader sees it. Dates are {@code 2026-05-12}, moments ISO 8601 in UTC. {@code revision} is
 * the plan's, to be sent back with changes of the plan as a whole. {@code task} is the id of the task that the request added
 * or changed, {@code notice} what the reader should know about what was just done; both are null when there is nothing to say.
 */
public record PlanJson(
        String key,
        String summary,
        long revision,
        boolean mayEdit,
        String today,
        String closeDate,
        String projectStart,
        ProgressJson progress,
        List<TaskJson> tasks,
        List<WarningJson> warnings,
        AgreementStateJson agreement,
        List<String> templateTitles,
        Long task,
        String notice) {

    PlanJson about(Long newTask, String newNotice) {
        return new PlanJson(
                key,
                summary,
                revision,
                mayEdit,
                today,
                closeDate,
                projectStart,
                progress,
                tasks,
                warnings,
                agreement,
                templateTitles,
                newTask,
                newNotice);
    }

    /** Tasks done and in all, per side; {@code next} is the title of the earliest open task, or null. */
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
            String lastDate,
            GapJson longestGap) {}

    /** A time in which nothing is planned. */
    public record GapJson(long days, String from, String until) {}

    /** A task; {@code side} is {@code ours} or {@code customers}, {@code state} {@code done}, {@code open} or {@code overdue}. */
    public record TaskJson(
            long id,
            long revision,
            String title,
            String side,
            String targetDate,
            OwnerJson owner,
            String note,
            boolean afterContract,
            String state,
            StampJson done) {}

    /** Who sees to a task: {@code user} is the key of one of our users, null for a person at the customer. */
    public record OwnerJson(String user, String name) {}

    /** Who did something, and when. */
    public record StampJson(String by, String at) {}

    /** A warning; {@code task} is null when it concerns the plan as a whole, {@code suggestion} when there is none. */
    public record WarningJson(String kind, Long task, String text, String suggestion) {}

    /** The state is {@code none}, {@code proposed}, {@code agreed} or "changed"; the latest record stands first in the history. */
    public record AgreementStateJson(String state, List<String> changes, List<AgreementJson> history) {}

    /** One record of a proposal or an agreement. */
    public record AgreementJson(
            String kind,
            String customer,
            String date,
            String channel,
            String channelName,
            long planRevision,
            StampJson recorded) {}

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
            Boolean afterContract) {}

    /** The revision that the sender saw. */
    public record RevisionJson(Long revision) {}

    /** The day on which the customer wants to start, null for none. */
    public record AnchorRequest(Long revision, String projectStart) {}

    /** A record of agreement as it comes in. */
    public record AgreementRequest(Long revision, String kind, String customer, String date, String channel) {}
}

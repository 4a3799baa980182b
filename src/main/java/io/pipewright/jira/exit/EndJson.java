package io.pipewright.jira.exit;

import java.util.List;

/**
 * How a deal can end, in the reader's language. Dates are {@code 2026-05-12}; {@code amount} is what the deal has now, or null, in
 * {@code currency}.
 * {@code lossReasons} are the options of the field in its order, given when the deal can be lost.
 */
public record EndJson(
        String key,
        String summary,
        String amount,
        String currency,
        String today,
        List<WayJson> ways,
        List<ReasonJson> lossReasons,
        List<TaskJson> openTasks) {

    /**
     * A transition that the reader may make. {@code kind} is win, lose, park, reopen, resume or undo; {@code key} is to be sent to make it.
     */
    public record WayJson(String key, String kind, String name, String to, String toName) {}

    /** A loss reason; {@code competitor} is true when the competitor has to be named. */
    public record ReasonJson(String id, String name, boolean competitor) {}

    /** A task of the close plan that is not done. */
    public record TaskJson(String title, String side, String sideName, String due, boolean overdue) {}

    /** What somebody typed; which of it is needed depends on the transition. {@code lossReason} is the id of a reason. */
    public record EndRequest(
            String amount,
            String orderDate,
            String winReason,
            String lossReason,
            String competitor,
            String lossNote,
            String revisitDate,
            String undoReason) {}

    /** How a deal ended: {@code how} is won, lost or parked, {@code reached} the stage where it stood last on the path. */
    public record EndedJson(
            String how,
            String reached,
            String reachedName,
            String orderDate,
            String winReason,
            String lossReason,
            String competitor,
            String lossNote,
            String revisitDate) {}
}

package io.pipewright.jira.closeplan;

import java.util.List;

/** A close plan as its printed page shows it. */
public final class PrintedPlanView {

    private final Head head;
    private final Agreed agreed;
    private final List<PrintedTasksView> parts;

    /** What stands above the tasks; {@code goal} and {@code start} are empty when nobody has given them. */
    record Head(String language, String title, String cover, String goal, String start, String asOf, String progress) {}

    /**
     * What was agreed, empty when nothing was; what has changed since; and the query and name of the other version of the page, as agreed
     * or as it stands, empty when there is none.
     */
    record Agreed(String sentence, List<String> changes, String otherVersion, String otherVersionName) {}

    PrintedPlanView(Head head, Agreed agreed, List<PrintedTasksView> parts) {
        this.head = head;
        this.agreed = agreed;
        this.parts = List.copyOf(parts);
    }

    public String getLanguage() {
        return head.language();
    }

    public String getTitle() {
        return head.title();
    }

    public String getCover() {
        return head.cover();
    }

    public String getGoal() {
        return head.goal();
    }

    public String getStart() {
        return head.start();
    }

    public String getAsOf() {
        return head.asOf();
    }

    public String getProgress() {
        return head.progress();
    }

    /** Empty when nothing was agreed. */
    public String getAgreement() {
        return agreed.sentence();
    }

    /** What has changed since the agreement, from what to what. */
    public List<String> getChanges() {
        return agreed.changes();
    }

    public String getOtherVersion() {
        return agreed.otherVersion();
    }

    public String getOtherVersionName() {
        return agreed.otherVersionName();
    }

    /** Up to the contract and after it, as far as there are tasks. */
    public List<PrintedTasksView> getParts() {
        return parts;
    }
}

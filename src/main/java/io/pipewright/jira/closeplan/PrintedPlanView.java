package io.pipewright.jira.closeplan;

import java.util.List;

/** A close plan as its printed page shows it. */
public final class PrintedPlanView {

    private final String language;
    private final String title;
    private final String asOf;
    private final String progress;
    private final String agreement;
    private final List<PrintedTaskView> tasks;
    private final List<PrintedTaskView> tasksAfterContract;

    public PrintedPlanView(
            String language,
            String title,
            String asOf,
            String progress,
            String agreement,
            List<PrintedTaskView> tasks,
            List<PrintedTaskView> tasksAfterContract) {
        this.language = language;
        this.title = title;
        this.asOf = asOf;
        this.progress = progress;
        this.agreement = agreement;
        this.tasks = List.copyOf(tasks);
        this.tasksAfterContract = List.copyOf(tasksAfterContract);
    }

    public String getLanguage() {
        return language;
    }

    public String getTitle() {
        return title;
    }

    public String getAsOf() {
        return asOf;
    }

    public String getProgress() {
        return progress;
    }

    /** Empty when nothing was agreed. */
    public String getAgreement() {
        return agreement;
    }

    /** Up to the contract, in time order. */
    public List<PrintedTaskView> getTasks() {
        return tasks;
    }

    public List<PrintedTaskView> getTasksAfterContract() {
        return tasksAfterContract;
    }
}

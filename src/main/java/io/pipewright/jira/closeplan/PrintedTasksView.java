package io.pipewright.jira.closeplan;

import java.util.List;

/** Tasks of a printed close plan under one heading, in time order. */
public final class PrintedTasksView {

    private final String heading;
    private final List<PrintedTaskView> tasks;

    PrintedTasksView(String heading, List<PrintedTaskView> tasks) {
        this.heading = heading;
        this.tasks = List.copyOf(tasks);
    }

    public String getHeading() {
        return heading;
    }

    public List<PrintedTaskView> getTasks() {
        return tasks;
    }
}

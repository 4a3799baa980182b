package io.pipewright.jira.closeplan;

/** A task of a printed close plan. */
public final class PrintedTaskView {

    private final String date;
    private final String title;
    private final String side;
    private final String owner;
    private final String state;
    private final boolean done;

    public PrintedTaskView(String date, String title, String side, String owner, String state, boolean done) {
        this.date = date;
        this.title = title;
        this.side = side;
        this.owner = owner;
        this.state = state;
        this.done = done;
    }

    public String getDate() {
        return date;
    }

    public String getTitle() {
        return title;
    }

    public String getSide() {
        return side;
    }

    public String getOwner() {
        return owner;
    }

    public String getState() {
        return state;
    }

    public boolean isDone() {
        return done;
    }
}

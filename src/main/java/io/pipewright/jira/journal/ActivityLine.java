package io.pipewright.jira.journal;

import java.time.Instant;

/** One entry of a journal in the reader's words. Templates call its getters. */
public final class ActivityLine {

    private final String who;
    private final String what;
    private final String when;
    private final Instant moment;

    ActivityLine(String who, String what, String when, Instant moment) {
        this.who = who;
        this.what = what;
        this.when = when;
        this.moment = moment;
    }

    public String getWho() {
        return who;
    }

    public String getWhat() {
        return what;
    }

    public String getWhen() {
        return when;
    }

    /** The moment in UTC as ISO 8601 writes it. */
    public String getIso() {
        return moment.toString();
    }

    Instant moment() {
        return moment;
    }
}

package io.pipewright.sandbox.site;

/**
 * Who holds a permission or a security level.
 *
 * @param name the group's name or the user's key; null for the other kinds
 */
public record Holder(Kind kind, String name) {

    /** The kinds of holders; REPORTER and ASSIGNEE depend on the issue. */
    public enum Kind {
        GROUP,
        USER,
        REPORTER,
        ASSIGNEE,
        LEAD,
        LOGGED_IN,
        ANYONE
    }

    public static Holder group(String name) {
        return new Holder(Kind.GROUP, name);
    }

    public static Holder user(String key) {
        return new Holder(Kind.USER, key);
    }

    public static Holder reporter() {
        return new Holder(Kind.REPORTER, null);
    }

    public static Holder assignee() {
        return new Holder(Kind.ASSIGNEE, null);
    }

    public static Holder lead() {
        return new Holder(Kind.LEAD, null);
    }

    public static Holder loggedIn() {
        return new Holder(Kind.LOGGED_IN, null);
    }

    public static Holder anyone() {
        return new Holder(Kind.ANYONE, null);
    }
}

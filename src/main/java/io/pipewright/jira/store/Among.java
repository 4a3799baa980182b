package io.pipewright.jira.store;

import java.util.Collections;

/** The condition that a column holds one of several values, each a parameter of the statement. */
final class Among {

    private Among() {}

    /** For example {@code ISSUE_ID IN (?, ?)}; the caller bounds the number of values. */
    static String values(String column, int number) {
        return column + " IN (" + String.join(", ", Collections.nCopies(number, "?")) + ")";
    }
}

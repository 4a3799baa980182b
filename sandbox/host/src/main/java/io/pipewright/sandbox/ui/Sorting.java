package io.pipewright.sandbox.ui;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The part of a query before {@code order by}, and by what it is sorted first. */
record Sorting(String condition, String field, boolean descending) {

    private static final Pattern ORDER = Pattern.compile(
            "(?is)(?:^|\\s)order\\s+by\\s+((?:cf\\[\\d+]|\"[^\"]*\"|'[^']*'|[^\\s,\"']+))(?:\\s+(asc|desc))?[^\"']*$");

    static Sorting of(String jql) {
        Matcher order = ORDER.matcher(jql);
        return order.find()
                ? new Sorting(
                        jql.substring(0, order.start()).strip(),
                        order.group(1),
                        "desc".equalsIgnoreCase(order.group(2)))
                : new Sorting(jql.strip(), "", false);
    }

    /** The query sorted by the field; the other way round if it is sorted by it already. */
    String by(String wanted) {
        boolean turn = wanted.equalsIgnoreCase(field) && !descending;
        return (condition + " ORDER BY " + wanted + (turn ? " DESC" : " ASC")).strip();
    }

    /** As {@code aria-sort} says it. */
    String directionOf(String wanted) {
        return !wanted.equalsIgnoreCase(field) ? "none" : descending ? "descending" : "ascending";
    }
}

package io.pipewright.jira.search;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The text of a query that is known to be right. */
public final class JqlText {

    /** A quoted text, or the words that begin the order; both are reserved, so that they mean nothing else outside of quotes. */
    private static final Pattern QUOTED_OR_ORDER = Pattern.compile(
            "\"(?:[^\"\\\\]|\\\\.)*+\"|'(?:[^'\\\\]|\\\\.)*+'|(?<![\\w.])(order\\s+by)\\b",
            Pattern.CASE_INSENSITIVE | Pattern.DOTALL);

    private JqlText() {}

    /** The conditions of a query alone, to be joined with others. */
    public static String withoutOrder(String jql) {
        Matcher parts = QUOTED_OR_ORDER.matcher(jql);
        while (parts.find()) {
            if (parts.group(1) != null) {
                return jql.substring(0, parts.start()).strip();
            }
        }
        return jql.strip();
    }
}

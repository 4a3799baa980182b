package io.pipewright.sandbox.search;

import com.atlassian.jira.issue.customfields.option.Option;
import com.atlassian.jira.user.ApplicationUser;
import java.util.Collection;
import java.util.Date;
import java.util.List;
import java.util.Locale;

/** One value in the shape that the index keeps; exactly one of the three is set. */
record IndexValue(Double number, String text, Long time) {

    static final int LONGEST = 255;

    /** The values of a field of an issue; none for null, several for a collection. */
    static List<IndexValue> of(Object value) {
        if (value == null || value instanceof String text && text.isEmpty()) {
            return List.of();
        }
        if (value instanceof Collection<?> many) {
            return many.stream().flatMap(one -> of(one).stream()).distinct().toList();
        }
        return List.of(single(value));
    }

    private static IndexValue single(Object value) {
        if (value instanceof Number number) {
            return new IndexValue(number.doubleValue(), null, null);
        }
        if (value instanceof Date date) {
            return new IndexValue(null, null, date.getTime());
        }
        if (value instanceof ApplicationUser user) {
            return new IndexValue(null, user.getKey(), null);
        }
        return new IndexValue(null, normal(value instanceof Option option ? option.getValue() : value.toString()), null);
    }

    /** Lower case, and no longer than the column; PostgreSQL takes no zero characters. */
    static String normal(String text) {
        String lower = text.replace("\0", "").toLowerCase(Locale.ROOT);
        return lower.length() <= LONGEST ? lower : lower.substring(0, end(lower));
    }

    private static int end(String text) {
        return Character.isHighSurrogate(text.charAt(LONGEST - 1)) ? LONGEST - 1 : LONGEST;
    }
}

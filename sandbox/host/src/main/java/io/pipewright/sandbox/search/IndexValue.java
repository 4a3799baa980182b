package io.pipewright.sandbox.search;

import com.atlassian.jira.issue.customfields.option.Option;
import com.atlassian.jira.issue.fields.CustomField;
import com.atlassian.jira.user.ApplicationUser;
import java.util.Collection;
import java.util.Date;
import java.util.List;

/** One value of a custom field in the shape that the index keeps; exactly one of the three is set. */
record IndexValue(Double number, String text, Long time) {

    /** The values of a field of an issue; none for null, several for a collection. */
    static List<IndexValue> of(Object value) {
        if (value == null || (value instanceof String text && text.isEmpty())) {
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
        return new IndexValue(null, value instanceof Option option ? option.getValue() : value.toString(), null);
    }

    void addTo(IssueDocument document, CustomField field, FieldKind kind) {
        String name = kind.nameInIndex(field);
        switch (kind) {
            case NUMBER -> document.decimal(name, number);
            case DATE -> document.number(name, time);
            case TEXT -> document.words(name, text);
            case USER -> document.reference(name, text);
            default -> document.reference(name, text == null ? null : IssueDocument.comparable(text));
        }
    }
}

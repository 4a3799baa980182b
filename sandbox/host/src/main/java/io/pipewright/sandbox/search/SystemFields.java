package io.pipewright.sandbox.search;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.SortField;

/** The shapes of the fields that every issue has. */
final class SystemFields {

    /** Finds the stored ids that a written value means; an empty answer means that there is no such value. */
    interface Resolver<T> {
        List<T> ids(String text, SearchScope scope) throws JqlException;
    }

    /** Finds the milliseconds that a written date means. */
    interface DateReader {
        long read(String text, String field) throws JqlException;
    }

    private SystemFields() {}

    /** A field that refers to something with a name. */
    static class Reference<T, K extends Comparable<K>> extends SearchField {
        private final String field;
        private final Resolver<T> resolver;
        private final Supplier<Map<String, K>> orderKeys;

        /** @param orderKeys what the field is ordered by, by id; null when it cannot be ordered by */
        Reference(
                String name,
                String field,
                Set<JqlOperator> operators,
                Resolver<T> resolver,
                Supplier<Map<String, K>> orderKeys) {
            super(name, operators);
            this.field = field;
            this.resolver = resolver;
            this.orderKeys = orderKeys;
        }

        @Override
        Query equalsAny(List<JqlValue> values, SearchScope scope) throws JqlException {
            List<T> ids = new ArrayList<>();
            for (JqlValue value : values) {
                List<T> found = resolver.ids(value.text(), scope);
                if (found.isEmpty() && !value.fromFunction()) {
                    throw new JqlException(JqlMessages.noValue(value.text(), name()));
                }
                ids.addAll(found);
            }
            return Conditions.refersToAny(field, ids);
        }

        @Override
        Query notEmpty() {
            return Conditions.exists(field);
        }

        @Override
        List<SortField> order(boolean descending) {
            return orderKeys == null
                    ? List.of()
                    : List.of(new RankOrder(field, orderKeys.get()).getSortField(descending));
        }
    }

    /** A point in time. */
    static final class Time extends SearchField {
        private final String field;
        private final DateReader dates;

        Time(String name, String field, DateReader dates) {
            super(name, JqlOperator.ORDERED);
            this.field = field;
            this.dates = dates;
        }

        @Override
        Query equalsAny(List<JqlValue> values, SearchScope scope) throws JqlException {
            List<Query> minutes = new ArrayList<>();
            for (JqlValue value : values) {
                minutes.add(Ranges.minute(field, dates.read(value.text(), name())));
            }
            return Conditions.any(minutes);
        }

        @Override
        Query notEmpty() {
            return Conditions.exists(field);
        }

        @Override
        Query compare(JqlOperator operator, JqlValue value, SearchScope scope) throws JqlException {
            return Ranges.numbers(field, operator, dates.read(value.text(), name()));
        }

        @Override
        List<SortField> order(boolean descending) {
            return List.of(Orders.byNumber(field, descending));
        }
    }

    /** Free text in one or several places of the issue. */
    static final class Text extends SearchField {
        private final List<String> places;
        private final boolean single;

        /** A text that an issue has or lacks, and that issues can be ordered by. */
        Text(String name, String place) {
            super(name, JqlOperator.TEXT);
            this.places = List.of(place);
            this.single = true;
        }

        /** Texts of which an issue may have any number. */
        Text(String name, List<String> places) {
            super(name, Set.of(JqlOperator.LIKE, JqlOperator.NOT_LIKE));
            this.places = places;
            this.single = false;
        }

        @Override
        Query equalsAny(List<JqlValue> values, SearchScope scope) throws JqlException {
            throw new JqlException(JqlMessages.operatorUnsupported(JqlOperator.EQUALS, name()));
        }

        @Override
        Query notEmpty() {
            return single ? Conditions.exists(places.get(0)) : Conditions.EVERYTHING;
        }

        @Override
        Query contains(JqlValue value) throws JqlException {
            return containsWords(places, value.text(), name());
        }

        @Override
        List<SortField> order(boolean descending) {
            return single ? List.of(Orders.byText(IssueDocument.order(places.get(0)), descending)) : List.of();
        }
    }

    /** A field that every issue has and that is empty everywhere, because the host keeps no values for it. */
    static final class Unused extends SearchField {

        Unused(String name) {
            super(name, JqlOperator.EQUALITY);
        }

        @Override
        Query equalsAny(List<JqlValue> values, SearchScope scope) {
            return Conditions.NOTHING;
        }

        @Override
        Query notEmpty() {
            return Conditions.NOTHING;
        }
    }

    /** Every word and phrase of the text stands in one of the places. */
    static Query containsWords(List<String> places, String text, String field) throws JqlException {
        if (text.startsWith("*") || text.startsWith("?")) {
            throw new JqlException(JqlMessages.leadingWildcard(field, text));
        }
        List<TextTerms.TextTerm> terms = TextTerms.of(text);
        if (terms.isEmpty()) {
            throw new JqlException(JqlMessages.noText(text, field));
        }
        return Conditions.all(terms.stream()
                .map(term -> Conditions.any(places.stream().map(term::in).toList()))
                .toList());
    }
}

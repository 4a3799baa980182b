package io.pipewright.sandbox.search;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** The shapes of fields that are columns of the issue's own row. */
final class ColumnFields {

    /** Finds the stored ids that a written value means; an empty answer means that there is no such value. */
    interface Resolver<T> {
        List<T> ids(String text, SearchScope scope) throws JqlException;
    }

    /** Finds the milliseconds that a written date means. */
    interface DateReader {
        long read(String text, String field) throws JqlException;
    }

    private static final long MINUTE = 60_000;

    private ColumnFields() {
    }

    /** A column that holds the id of something with a name. */
    static class Reference<T> extends SearchField {
        private final String column;
        private final Resolver<T> resolver;
        private final List<Sql> sort;
        private final boolean backwards;

        Reference(String name, String column, Set<JqlOperator> operators, Resolver<T> resolver, String sort, boolean backwards) {
            super(name, operators);
            this.column = column;
            this.resolver = resolver;
            this.sort = sort == null ? List.of() : List.of(Sql.of(sort));
            this.backwards = backwards;
        }

        @Override
        Sql equalsAny(List<JqlValue> values, SearchScope scope) throws JqlException {
            List<T> ids = new ArrayList<>();
            for (JqlValue value : values) {
                List<T> found = resolver.ids(value.text(), scope);
                if (found.isEmpty() && !value.fromFunction()) {
                    throw new JqlException(JqlMessages.noValue(value.text(), name()));
                }
                ids.addAll(found);
            }
            return Sql.in(column, ids);
        }

        @Override
        Sql notEmpty() {
            return Sql.of(column + " is not null");
        }

        @Override
        List<Sql> sort() {
            return sort;
        }

        @Override
        boolean sortsBackwards() {
            return backwards;
        }
    }

    /** A column, or a column of the index, that holds a point in time; equality is to the minute, as queries are written. */
    static final class Time extends SearchField {
        private final String column;
        private final DateReader dates;

        Time(String name, String column, DateReader dates) {
            super(name, JqlOperator.ORDERED);
            this.column = column;
            this.dates = dates;
        }

        @Override
        Sql equalsAny(List<JqlValue> values, SearchScope scope) throws JqlException {
            List<Sql> minutes = new ArrayList<>();
            for (JqlValue value : values) {
                long time = dates.read(value.text(), name());
                minutes.add(Sql.of("(" + column + " >= ? and " + column + " < ?)", time, time + MINUTE));
            }
            return Sql.any(minutes);
        }

        @Override
        Sql notEmpty() {
            return Sql.of(column + " is not null");
        }

        @Override
        Sql compare(JqlOperator operator, JqlValue value, SearchScope scope) throws JqlException {
            return Sql.of(column + sqlOperator(operator), dates.read(value.text(), name()));
        }

        @Override
        List<Sql> sort() {
            return List.of(Sql.of(column));
        }
    }

    /** Free text in one or several places; each place is a condition with one question mark for a pattern. */
    static final class Text extends SearchField {
        private final List<Sql> places;
        private final Sql notEmpty;
        private final String sort;

        Text(String name, List<Sql> places, Sql notEmpty, String sort) {
            super(name, notEmpty == null ? Set.of(JqlOperator.LIKE, JqlOperator.NOT_LIKE) : JqlOperator.TEXT);
            this.places = places;
            this.notEmpty = notEmpty;
            this.sort = sort;
        }

        @Override
        Sql equalsAny(List<JqlValue> values, SearchScope scope) throws JqlException {
            throw new JqlException(JqlMessages.operatorUnsupported(JqlOperator.EQUALS, name()));
        }

        @Override
        Sql notEmpty() {
            return notEmpty == null ? Sql.EVERYTHING : notEmpty;
        }

        @Override
        Sql contains(JqlValue value) throws JqlException {
            List<Sql> words = new ArrayList<>();
            for (String pattern : patterns(value.text(), name())) {
                words.add(Sql.any(places.stream().map(place -> place.plus(new Sql("", List.of(pattern)))).toList()));
            }
            return Sql.all(words);
        }

        @Override
        List<Sql> sort() {
            return sort == null ? List.of() : List.of(Sql.of(sort));
        }
    }

    static List<String> patterns(String text, String field) throws JqlException {
        if (text.startsWith("*") || text.startsWith("?")) {
            throw new JqlException(JqlMessages.leadingWildcard(field, text));
        }
        List<String> patterns = TextTerms.of(text);
        if (patterns.isEmpty()) {
            throw new JqlException(JqlMessages.noText(text, field));
        }
        return patterns;
    }

    static Sql like(String column) {
        return Sql.of("lower(" + column + ") like ? escape '" + TextTerms.ESCAPE + "'");
    }
}

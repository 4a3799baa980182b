package io.pipewright.sandbox.search;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.stream.Collectors;

/** A piece of a statement with the arguments of its question marks. */
record Sql(String text, List<Object> arguments) {

    static final Sql NOTHING = of("1 = 0");
    static final Sql EVERYTHING = of("1 = 1");
    private static final int SHORT_LIST = 40;

    static Sql of(String text, Object... arguments) {
        return new Sql(text, Arrays.asList(arguments));
    }

    static Sql all(Collection<Sql> parts) {
        return parts.isEmpty() ? EVERYTHING : joined(parts, " and ");
    }

    static Sql any(Collection<Sql> parts) {
        return parts.isEmpty() ? NOTHING : joined(parts, " or ");
    }

    private static Sql joined(Collection<Sql> parts, String word) {
        StringBuilder text = new StringBuilder("(");
        List<Object> arguments = new ArrayList<>();
        for (Sql part : parts) {
            text.append(text.length() == 1 ? "" : word).append(part.text);
            arguments.addAll(part.arguments);
        }
        return new Sql(text.append(')').toString(), arguments);
    }

    /** The column is one of the values; a long list stays one argument until {@link #rendered}. */
    static Sql in(String column, Collection<?> values) {
        if (values.isEmpty()) {
            return NOTHING;
        }
        if (values.size() <= SHORT_LIST) {
            return new Sql(column + " in (" + marks(values.size()) + ")", List.copyOf(values));
        }
        boolean numbers = values.iterator().next() instanceof Long;
        return of(column + " in (?)", numbers ? (Object) values.toArray(Long[]::new) : (Object) values.toArray(String[]::new));
    }

    private static String marks(int count) {
        return String.join(", ", Collections.nCopies(count, "?"));
    }

    /**
     * This piece with its long lists as the database takes a hundred thousand values well: PostgreSQL as an array to join with, H2, which
     * would read an array anew for every row, as literals that it keeps sorted.
     */
    Sql rendered(boolean postgres) {
        StringBuilder rendered = new StringBuilder();
        List<Object> rest = new ArrayList<>();
        int argument = 0;
        for (char c : text.toCharArray()) {
            Object value = c == '?' ? arguments.get(argument++) : null;
            if (value instanceof Object[] list) {
                rendered.append(postgres ? array(list) : list instanceof Long[] ? literals(list) : marks(list.length));
                rest.addAll(postgres ? Collections.<Object>singletonList(list) : list instanceof Long[] ? List.of() : Arrays.asList(list));
            } else {
                rendered.append(c);
                rest.addAll(c == '?' ? Collections.singletonList(value) : List.of());
            }
        }
        return new Sql(rendered.toString(), rest);
    }

    private static String array(Object[] list) {
        return "select given.v from unnest(cast(? as " + (list instanceof Long[] ? "bigint" : "varchar") + " array)) as given(v)";
    }

    private static String literals(Object[] numbers) {
        return Arrays.stream(numbers).map(Object::toString).collect(Collectors.joining(", "));
    }

    Sql not() {
        return new Sql("not (" + text + ")", arguments);
    }

    Sql and(Sql other) {
        return all(List.of(this, other));
    }

    /** This text with another piece between two texts. */
    Sql within(String before, String after) {
        return new Sql(before + text + after, arguments);
    }

    /** The same text with one more argument in front of its own. */
    Sql before(Object argument) {
        List<Object> more = new ArrayList<>(List.of(argument));
        more.addAll(arguments);
        return new Sql(text, more);
    }

    Sql named(String alias) {
        return new Sql(text.replace(SearchField.SORT_ALIAS, alias), arguments);
    }

    Sql plus(Sql other) {
        List<Object> both = new ArrayList<>(arguments);
        both.addAll(other.arguments);
        return new Sql(text + other.text, both);
    }
}

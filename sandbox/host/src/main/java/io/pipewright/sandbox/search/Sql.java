package io.pipewright.sandbox.search;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;

/** A piece of a statement with the arguments of its question marks. */
record Sql(String text, List<Object> arguments) {

    static final Sql NOTHING = of("1 = 0");
    static final Sql EVERYTHING = of("1 = 1");
    private static final int SHORT_LIST = 40;
    /** H2 takes no array of more than 65,536. */
    private static final int LONGEST_ARRAY = 50_000;

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

    /** The column is one of the values; a long list travels as arrays, so that its length does not matter. */
    static Sql in(String column, Collection<?> values) {
        if (values.isEmpty()) {
            return NOTHING;
        }
        if (values.size() <= SHORT_LIST) {
            String marks = String.join(", ", java.util.Collections.nCopies(values.size(), "?"));
            return new Sql(column + " in (" + marks + ")", List.copyOf(values));
        }
        List<?> all = List.copyOf(values);
        List<Sql> arrays = new ArrayList<>();
        for (int from = 0; from < all.size(); from += LONGEST_ARRAY) {
            arrays.add(array(all.subList(from, Math.min(from + LONGEST_ARRAY, all.size()))));
        }
        Sql union = joined(arrays, " union all ");
        return union.within(column + " in ", "");
    }

    private static Sql array(List<?> values) {
        boolean numbers = values.get(0) instanceof Long;
        Object array = numbers ? values.toArray(Long[]::new) : values.toArray(String[]::new);
        return of("select given.v from unnest(cast(? as " + (numbers ? "bigint" : "varchar") + " array)) as given(v)", array);
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

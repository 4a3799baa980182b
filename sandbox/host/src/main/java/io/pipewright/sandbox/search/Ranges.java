package io.pipewright.sandbox.search;

import org.apache.lucene.document.DoubleField;
import org.apache.lucene.document.LongField;
import org.apache.lucene.search.Query;

/** Comparisons of a field with a bound. */
final class Ranges {

    private static final long MINUTE = 60_000;

    private Ranges() {}

    static Query numbers(String field, JqlOperator operator, long bound) {
        return switch (operator) {
            case LESS ->
                bound == Long.MIN_VALUE
                        ? Conditions.NOTHING
                        : LongField.newRangeQuery(field, Long.MIN_VALUE, bound - 1);
            case LESS_OR_EQUAL -> LongField.newRangeQuery(field, Long.MIN_VALUE, bound);
            case GREATER ->
                bound == Long.MAX_VALUE
                        ? Conditions.NOTHING
                        : LongField.newRangeQuery(field, bound + 1, Long.MAX_VALUE);
            default -> LongField.newRangeQuery(field, bound, Long.MAX_VALUE);
        };
    }

    static Query decimals(String field, JqlOperator operator, double bound) {
        return switch (operator) {
            case LESS -> DoubleField.newRangeQuery(field, Double.NEGATIVE_INFINITY, Math.nextDown(bound));
            case LESS_OR_EQUAL -> DoubleField.newRangeQuery(field, Double.NEGATIVE_INFINITY, bound);
            case GREATER -> DoubleField.newRangeQuery(field, Math.nextUp(bound), Double.POSITIVE_INFINITY);
            default -> DoubleField.newRangeQuery(field, bound, Double.POSITIVE_INFINITY);
        };
    }

    /** Points in time are equal to the minute, as queries are written. */
    static Query minute(String field, long time) {
        return LongField.newRangeQuery(field, time, time + MINUTE - 1);
    }
}

package io.pipewright.sandbox.search;

import java.util.List;
import java.util.Set;

/** One field that queries can name: which operators it takes, and its conditions on the row {@code i} of an issue. */
abstract class SearchField {

    /** Stands for the name of a joined table, of which a query may have several. */
    static final String SORT_ALIAS = "{sort}";

    private final String name;
    private final Set<JqlOperator> operators;

    SearchField(String name, Set<JqlOperator> operators) {
        this.name = name;
        this.operators = operators;
    }

    /** The name as it was written in the query; messages repeat it. */
    String name() {
        return name;
    }

    Set<JqlOperator> operators() {
        return operators;
    }

    /** The field has one of the values (never an empty list). */
    abstract Sql equalsAny(List<JqlValue> values, SearchScope scope) throws JqlException;

    abstract Sql notEmpty();

    /** The field has a value, and none of the given ones (which may be an empty list). */
    Sql differsFromAll(List<JqlValue> values, SearchScope scope) throws JqlException {
        return values.isEmpty() ? notEmpty() : notEmpty().and(equalsAny(values, scope).not());
    }

    Sql compare(JqlOperator operator, JqlValue value, SearchScope scope) throws JqlException {
        throw new JqlException(JqlMessages.operatorUnsupported(operator, name));
    }

    Sql contains(JqlValue value) throws JqlException {
        throw new JqlException(JqlMessages.operatorUnsupported(JqlOperator.LIKE, name));
    }

    /** What to order by; none when the field cannot be ordered by. Constants such as priorities run against their sequence. */
    List<Sql> sort() {
        return List.of();
    }

    /** The table that {@link #sort} reads, under the name {@link #SORT_ALIAS}; none for columns of the issue. */
    Sql sortJoin() {
        return null;
    }

    boolean sortsBackwards() {
        return false;
    }

    static String sqlOperator(JqlOperator operator) {
        return " " + operator.symbol() + " ?";
    }
}

package io.pipewright.sandbox.search;

import java.util.List;
import java.util.Set;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.SortField;

/** One field that queries can name: which operators it takes, and its conditions on the documents of the index. */
abstract class SearchField {

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
    abstract Query equalsAny(List<JqlValue> values, SearchScope scope) throws JqlException;

    abstract Query notEmpty();

    /** The field has a value, and none of the given ones (which may be an empty list). */
    final Query differsFromAll(List<JqlValue> values, SearchScope scope) throws JqlException {
        return values.isEmpty() ? notEmpty() : Conditions.without(notEmpty(), equalsAny(values, scope));
    }

    Query compare(JqlOperator operator, JqlValue value, SearchScope scope) throws JqlException {
        throw new JqlException(JqlMessages.operatorUnsupported(operator, name));
    }

    Query contains(JqlValue value) throws JqlException {
        throw new JqlException(JqlMessages.operatorUnsupported(JqlOperator.LIKE, name));
    }

    /** What to order by, with issues that lack a value last, or first when descending; none when the field cannot be ordered by. */
    List<SortField> order(boolean descending) {
        return List.of();
    }
}

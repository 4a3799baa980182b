package io.pipewright.sandbox.search;

import com.atlassian.query.Query;
import com.atlassian.query.clause.Clause;
import com.atlassian.query.order.OrderBy;
import com.atlassian.query.order.SearchSort;
import java.util.List;

/** A query that has been read; {@code where} is null when every issue is asked for. */
record JqlQuery(JqlClause where, List<Sort> order, String text) implements Query {

    /** One field of the order. */
    record Sort(String field, boolean descending) {}

    @Override
    public Clause getWhereClause() {
        return where;
    }

    @Override
    public OrderBy getOrderByClause() {
        return () -> order.stream().map(sort -> new SearchSort(sort.field())).toList();
    }

    @Override
    public String getQueryString() {
        return text;
    }

    @Override
    public String toString() {
        return text;
    }
}

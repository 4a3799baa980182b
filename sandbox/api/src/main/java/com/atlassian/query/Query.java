package com.atlassian.query;

import com.atlassian.query.clause.Clause;
import com.atlassian.query.order.OrderBy;

/** A parsed JQL query. */
public interface Query {

    Clause getWhereClause();

    OrderBy getOrderByClause();

    String getQueryString();
}

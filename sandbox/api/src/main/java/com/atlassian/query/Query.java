package com.atlassian.query;

import com.atlassian.query.clause.Clause;

/** A parsed JQL query. */
public interface Query {

    Clause getWhereClause();

    String getQueryString();
}

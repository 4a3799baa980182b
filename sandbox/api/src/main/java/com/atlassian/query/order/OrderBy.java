package com.atlassian.query.order;

import java.util.List;

/** The order that a JQL query asks for. */
public interface OrderBy {

    /** One for each field, none for a query without an order. */
    List<SearchSort> getSearchSorts();
}

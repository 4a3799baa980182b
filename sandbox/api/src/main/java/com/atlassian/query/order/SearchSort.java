package com.atlassian.query.order;

/** One field of an order. */
public class SearchSort {

    private final String field;

    public SearchSort(String field) {
        this.field = field;
    }

    @Override
    public String toString() {
        return field;
    }
}

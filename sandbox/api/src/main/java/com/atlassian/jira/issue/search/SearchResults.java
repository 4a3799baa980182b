package com.atlassian.jira.issue.search;

import java.util.List;

/** One page of what a search found. */
public class SearchResults<T> {

    private final List<T> results;
    private final int total;
    private final int start;

    public SearchResults(List<T> results, int total, int start) {
        this.results = results;
        this.total = total;
        this.start = start;
    }

    public List<T> getResults() {
        return results;
    }

    public int getTotal() {
        return total;
    }

    public int getStart() {
        return start;
    }
}

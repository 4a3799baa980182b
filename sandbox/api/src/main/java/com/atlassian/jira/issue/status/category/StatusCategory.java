package com.atlassian.jira.issue.status.category;

/** One of the fixed groups of statuses. */
public interface StatusCategory {

    Long getId();

    String getKey();

    String getName();

    String getColorName();
}

package com.atlassian.jira.issue.customfields.searchers;

/** Finds moments between two bounds. */
public class DateTimeRangeSearcher extends AbstractInitializationCustomFieldSearcher {}

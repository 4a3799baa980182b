package com.atlassian.jira.issue.customfields.searchers;

/** Finds days between two bounds. */
public class DateRangeSearcher extends AbstractInitializationCustomFieldSearcher {}

package com.atlassian.jira.issue.customfields.searchers;

/** Finds numbers between two bounds. */
public class NumberRangeSearcher extends AbstractInitializationCustomFieldSearcher {}

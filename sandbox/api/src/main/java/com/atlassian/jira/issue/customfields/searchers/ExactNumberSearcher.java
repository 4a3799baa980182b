package com.atlassian.jira.issue.customfields.searchers;

/** Finds a number as it is. */
public class ExactNumberSearcher extends AbstractInitializationCustomFieldSearcher {}

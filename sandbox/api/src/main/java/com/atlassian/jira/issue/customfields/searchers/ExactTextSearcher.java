package com.atlassian.jira.issue.customfields.searchers;

/** Finds a text as it is. */
public class ExactTextSearcher extends AbstractInitializationCustomFieldSearcher {}

package com.atlassian.jira.issue.customfields.searchers;

/** Finds chosen options. */
public class MultiSelectSearcher extends AbstractInitializationCustomFieldSearcher {}

package com.atlassian.jira.issue.customfields.searchers;

/** Finds words in texts. */
public class TextSearcher extends AbstractInitializationCustomFieldSearcher {}

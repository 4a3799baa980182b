package com.atlassian.jira.issue.customfields.searchers;

/** Finds users. */
public class UserPickerSearcher extends AbstractInitializationCustomFieldSearcher {}

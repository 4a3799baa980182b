package com.atlassian.jira.issue.fields;

/** A field with contexts. */
public interface ConfigurableField extends OrderableField {}

package com.atlassian.jira.web.bean;

/** The issues of a bulk edit. */
public class BulkEditBean {}

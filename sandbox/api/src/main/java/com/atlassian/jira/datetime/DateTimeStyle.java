package com.atlassian.jira.datetime;

/** How a moment is written. */
public enum DateTimeStyle {
    /** A day as people type it into a date field. */
    DATE_PICKER
}

package com.atlassian.jira.datetime;

import java.util.Date;

/** Writes moments; each method but {@link #format} gives another formatter. */
public interface DateTimeFormatter {

    DateTimeFormatter forLoggedInUser();

    DateTimeFormatter withStyle(DateTimeStyle style);

    DateTimeFormatter withSystemZone();

    String format(Date moment);
}

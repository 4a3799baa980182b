package io.pipewright.sandbox.field;

import com.atlassian.jira.datetime.DateTimeFormatter;
import com.atlassian.jira.datetime.DateTimeFormatterFactory;
import com.atlassian.jira.datetime.DateTimeStyle;
import java.sql.Timestamp;
import java.util.Date;

/** Days as people type them into the host's date fields: the same form for everybody, in the zone of the system. */
public final class TypedDates implements DateTimeFormatterFactory, DateTimeFormatter {

    @Override
    public DateTimeFormatter formatter() {
        return this;
    }

    @Override
    public DateTimeFormatter forLoggedInUser() {
        return this;
    }

    @Override
    public DateTimeFormatter withStyle(DateTimeStyle style) {
        return this;
    }

    @Override
    public DateTimeFormatter withSystemZone() {
        return this;
    }

    @Override
    public String format(Date moment) {
        return DateType.write(DateType.DAY, new Timestamp(moment.getTime()));
    }
}

package io.pipewright.jira.field;

import com.atlassian.jira.datetime.DateTimeFormatterFactory;
import com.atlassian.jira.datetime.DateTimeStyle;
import io.pipewright.jira.wiring.JiraServices;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Date;

/** Days as the current user types them into Jira's date fields: in the format of the date picker, which an administrator may change. */
@Named
public class TypedDays {

    private final JiraServices jira;

    @Inject
    public TypedDays(JiraServices jira) {
        this.jira = jira;
    }

    public String text(LocalDate day) {
        Date midnight = Date.from(day.atStartOfDay(ZoneId.systemDefault()).toInstant());
        return jira.find(DateTimeFormatterFactory.class)
                .map(factory -> factory.formatter()
                        .forLoggedInUser()
                        .withStyle(DateTimeStyle.DATE_PICKER)
                        .withSystemZone()
                        .format(midnight))
                .orElse(day.toString());
    }
}

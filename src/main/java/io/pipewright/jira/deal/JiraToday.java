package io.pipewright.jira.deal;

import com.atlassian.sal.api.timezone.TimeZoneManager;
import io.pipewright.kernel.Today;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Instant;
import java.time.ZoneId;

/** The present in the current user's time zone. */
@Named
public class JiraToday implements Today {

    private final TimeZoneManager timeZones;

    @Inject
    public JiraToday(TimeZoneManager timeZones) {
        this.timeZones = timeZones;
    }

    @Override
    public Instant instant() {
        return Instant.now();
    }

    @Override
    public ZoneId zone() {
        return timeZones.getUserTimeZone().toZoneId();
    }
}

package io.pipewright.sandbox;

import com.atlassian.sal.api.timezone.TimeZoneManager;
import java.time.Clock;
import java.util.TimeZone;

/** One time zone for everybody: the server's. */
final class ServerTimeZone implements TimeZoneManager {

    private final Clock clock;

    ServerTimeZone(Clock clock) {
        this.clock = clock;
    }

    @Override
    public TimeZone getUserTimeZone() {
        return getDefaultTimeZone();
    }

    @Override
    public TimeZone getDefaultTimeZone() {
        return TimeZone.getTimeZone(clock.getZone());
    }
}

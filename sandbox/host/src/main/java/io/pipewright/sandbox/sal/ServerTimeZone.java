package io.pipewright.sandbox.sal;

import com.atlassian.sal.api.timezone.TimeZoneManager;
import java.time.Clock;
import java.util.TimeZone;

/** One time zone for everybody: the server's. */
public final class ServerTimeZone implements TimeZoneManager {

    private final Clock clock;

    public ServerTimeZone(Clock clock) {
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

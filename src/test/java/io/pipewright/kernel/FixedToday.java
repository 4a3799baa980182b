package io.pipewright.kernel;

import java.time.Instant;
import java.time.ZoneId;

/** A moment that stands still until a test moves it. */
public final class FixedToday implements Today {

    private Instant instant;
    private ZoneId zone;

    public FixedToday(String instant, String zone) {
        this.instant = Instant.parse(instant);
        this.zone = ZoneId.of(zone);
    }

    public void moveTo(String newInstant) {
        instant = Instant.parse(newInstant);
    }

    @Override
    public Instant instant() {
        return instant;
    }

    @Override
    public ZoneId zone() {
        return zone;
    }
}

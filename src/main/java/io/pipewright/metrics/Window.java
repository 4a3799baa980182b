package io.pipewright.metrics;

import io.pipewright.history.columns.DealCursor;
import io.pipewright.kernel.Actor;
import io.pipewright.kernel.InvalidValue;
import io.pipewright.kernel.Reason;
import io.pipewright.period.Period;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

/**
 * A period as moments: what happens from the start of its first day until the start of the day after its last lies within. A state is that
 * of the last moment before, so that the end of one period is the beginning of the next; a period that is not over ends now.
 */
final class Window {

    private final ZoneId zone;
    private final Period period;
    private final LocalDate today;
    private final long start;
    private final long end;
    private final int firstDay;
    private final int endDay;

    /**
     * @param due the period whose close dates lie within
     * @throws InvalidValue naming field {@code from} when the period has not begun
     */
    Window(Actor actor, Period period, Period due) {
        this.zone = actor.zone();
        this.period = period;
        this.today = actor.today();
        if (period.from().isAfter(today)) {
            throw new InvalidValue("from", Reason.of("pipewright.metrics.period.not-begun", period.from()));
        }
        this.start = millis(period.from());
        this.end = isOver() ? millis(period.to()) : Long.MAX_VALUE;
        this.firstDay = (int) due.from().toEpochDay();
        this.endDay = (int) due.to().toEpochDay();
    }

    private boolean isOver() {
        return !today.isBefore(period.to());
    }

    private long millis(LocalDate day) {
        return day.atStartOfDay(zone).toInstant().toEpochMilli();
    }

    /** The last moment before it begins. */
    long before() {
        return start - 1;
    }

    /** Its last moment. */
    long last() {
        return end - 1;
    }

    /** Whether the moment lies within. */
    boolean contains(long millis) {
        return millis >= start && millis < end;
    }

    /** The day whose rates count for what was there before: the closing day of the period before. */
    LocalDate dayBefore() {
        return period.from().minusDays(1);
    }

    /** The day whose rates count at the end: the last one, or today while the period lasts. */
    LocalDate lastDay() {
        return isOver() ? period.to().minusDays(1) : today;
    }

    /** Where a close date lies: negative before the period that deals are due in, 0 within, positive after it; no date is the latest. */
    int place(int closeDay) {
        if (closeDay == DealCursor.NO_DAY || closeDay >= endDay) {
            return 1;
        }
        return closeDay < firstDay ? -1 : 0;
    }

    /** The day on which the moment falls for who asks, counted from 1970-01-01. */
    int day(long millis) {
        return (int) Instant.ofEpochMilli(millis).atZone(zone).toLocalDate().toEpochDay();
    }
}

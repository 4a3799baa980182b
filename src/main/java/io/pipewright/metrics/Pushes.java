package io.pipewright.metrics;

import io.pipewright.history.columns.DealCursor;
import io.pipewright.history.columns.TimelineCursor;
import java.time.LocalDate;
import java.time.temporal.ChronoField;

/**
 * How often the close date of one deal was moved out beyond a month within a window (definitions D3), and by how many days it slipped in
 * all. Moving it in takes nothing back; what happens to the date outside open stages does not count.
 */
final class Pushes {

    private final Ground ground;
    private int count;
    private int days;

    Pushes(Ground ground) {
        this.ground = ground;
    }

    /** Looks at a deal; then the others tell about it. */
    void take(TimelineCursor deal) {
        count = 0;
        days = 0;
        int last = deal.at(ground.window().last());
        int previous = deal.at(ground.window().before());
        for (int version = previous + 1; version <= last; version++) {
            if (Ground.held(deal, version)) {
                if (previous >= 0 && ground.isOwned(deal, version)) {
                    move(deal, previous, version);
                }
                previous = version;
            }
        }
    }

    private void move(TimelineCursor deal, int from, int to) {
        int was = deal.closeDay(from);
        int is = deal.closeDay(to);
        boolean open = ground.isCounted(deal, from) && ground.isCounted(deal, to);
        if (open && was != DealCursor.NO_DAY && is > was) {
            days += is - was;
            count += month(is) > month(was) ? 1 : 0;
        }
    }

    private static long month(int day) {
        return LocalDate.ofEpochDay(day).getLong(ChronoField.PROLEPTIC_MONTH);
    }

    int count() {
        return count;
    }

    /** By how many days it was moved out in all. */
    int days() {
        return days;
    }
}

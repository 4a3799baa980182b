package io.pipewright.closeplan.schedule;

import java.time.LocalDate;
import java.util.List;

/**
 * Draws dates together, or apart, so that the last falls on a given day: each keeps its share of the working days between the beginning and
 * the end. The beginning is today; of a plan that is late already it is the working day before its first date, so that what is overdue gets
 * a new day of its own.
 */
public final class Squeeze {

    private final LocalDate today;
    private final WorkDays days;

    public Squeeze(LocalDate today, WorkDays days) {
        this.today = today;
        this.days = days;
    }

    /** The new dates in the order given; none is before today. {@code end} is not before today. */
    public List<LocalDate> to(LocalDate end, List<LocalDate> dates) {
        LocalDate beginning = beginning(dates);
        long whole = dates.stream()
                .mapToInt(date -> days.between(beginning, date))
                .max()
                .orElse(0);
        long room = days.between(today, end);
        return dates.stream()
                .map(date -> day(share(days.between(beginning, date), room, whole)))
                .toList();
    }

    /** How many days are left to work on, from today to the end, both included. */
    public int room(LocalDate end) {
        return Math.max(0, days.between(today.minusDays(1), end));
    }

    /**
     * As {@link #to}, for dates in their order, each on a working day of its own.
     *
     * @throws IllegalArgumentException when there are more dates than days are left
     */
    public List<LocalDate> apart(LocalDate end, List<LocalDate> dates) {
        int room = room(end);
        if (dates.size() > room) {
            throw new IllegalArgumentException(dates.size() + " dates on " + room + " days");
        }
        LocalDate beginning = beginning(dates);
        long whole = days.between(beginning, dates.get(dates.size() - 1));
        LocalDate[] spread = new LocalDate[dates.size()];
        int reached = 0;
        for (int i = 0; i < spread.length; i++) {
            long wanted = share(days.between(beginning, dates.get(i)), room, whole);
            int latest = room - (spread.length - 1 - i);
            reached = (int) Math.min(latest, Math.max(reached + 1, wanted));
            spread[i] = days.plus(today.minusDays(1), reached);
        }
        return List.of(spread);
    }

    private LocalDate beginning(List<LocalDate> dates) {
        LocalDate first = dates.stream().min(LocalDate::compareTo).orElse(today);
        return first.isBefore(today) ? days.plus(first, -1) : today;
    }

    /** Rounded to the nearest day, half a day later. */
    private static long share(long part, long room, long whole) {
        return whole == 0 ? room : (2 * part * room + whole) / (2 * whole);
    }

    private LocalDate day(long workingDay) {
        return workingDay == 0 ? days.onOrAfter(today) : days.plus(today, Math.toIntExact(workingDay));
    }
}

package io.pipewright.closeplan.schedule;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Set;

/** Which days are worked: Monday to Friday without the holidays. */
public record WorkDays(Set<LocalDate> holidays) {

    /** Monday to Friday, whatever holidays there are. */
    public static final WorkDays WEEKDAYS = new WorkDays(Set.of());

    public WorkDays {
        holidays = Set.copyOf(holidays);
    }

    public boolean worked(LocalDate day) {
        return day.getDayOfWeek() != DayOfWeek.SATURDAY
                && day.getDayOfWeek() != DayOfWeek.SUNDAY
                && !holidays.contains(day);
    }

    /** The day itself if it is worked, else the next one that is. */
    public LocalDate onOrAfter(LocalDate day) {
        return worked(day) ? day : plus(day, 1);
    }

    /** The day itself if it is worked, else the last one before it that is. */
    public LocalDate onOrBefore(LocalDate day) {
        return worked(day) ? day : plus(day, -1);
    }

    /** The working day so many working days later, or earlier for a negative number; the day itself for 0. */
    public LocalDate plus(LocalDate day, int workingDays) {
        int direction = workingDays < 0 ? -1 : 1;
        LocalDate reached = day;
        for (int left = Math.abs(workingDays); left > 0; ) {
            reached = reached.plusDays(direction);
            left -= worked(reached) ? 1 : 0;
        }
        return reached;
    }

    /** How many working days lie after {@code from} up to and with {@code until}; negative when {@code until} comes first. */
    public int between(LocalDate from, LocalDate until) {
        if (until.isBefore(from)) {
            return -between(until, from);
        }
        return (int) from.plusDays(1)
                .datesUntil(until.plusDays(1))
                .filter(this::worked)
                .count();
    }
}

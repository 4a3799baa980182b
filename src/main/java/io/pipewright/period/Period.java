package io.pipewright.period;

import io.pipewright.kernel.Days;
import io.pipewright.kernel.InvalidValue;
import io.pipewright.kernel.Reason;
import io.pipewright.kernel.Text;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** Whole days from {@code from} up to but not including {@code to}; at most {@value #MAX_YEARS} years. */
public record Period(LocalDate from, LocalDate to) {

    public static final int MAX_YEARS = 10;
    private static final String FIELD = "period";
    private static final int EARLIEST_YEAR = 1900;
    private static final int LATEST_YEAR = 9000;

    /** @throws InvalidValue naming field {@code period} when it is empty, runs backwards, is too long or too far away */
    public Period {
        if (!from.isBefore(to)) {
            throw new InvalidValue(FIELD, Reason.of("pipewright.forecast.period.empty"));
        }
        if (from.getYear() < EARLIEST_YEAR || to.getYear() > LATEST_YEAR) {
            throw new InvalidValue(FIELD, Reason.of("pipewright.forecast.period.too-far"));
        }
        if (from.plusYears(MAX_YEARS).isBefore(to)) {
            throw new InvalidValue(FIELD, Reason.of("pipewright.forecast.period.too-long", MAX_YEARS));
        }
    }

    public static Period month(LocalDate day) {
        LocalDate first = day.withDayOfMonth(1);
        return new Period(first, first.plusMonths(1));
    }

    /** The calendar quarter. */
    public static Period quarter(LocalDate day) {
        LocalDate first = LocalDate.of(day.getYear(), (day.getMonthValue() - 1) / 3 * 3 + 1, 1);
        return new Period(first, first.plusMonths(3));
    }

    /** The calendar year. */
    public static Period year(LocalDate day) {
        LocalDate first = LocalDate.of(day.getYear(), 1, 1);
        return new Period(first, first.plusYears(1));
    }

    /** Reads {@code 2017-10-01..2018-01-01}, the second day not included. @throws InvalidValue naming field {@code period} */
    public static Period parse(String text) {
        String[] days = Text.asSeen(text).split("\\.\\.", -1);
        if (days.length != 2) {
            throw new InvalidValue(FIELD, Reason.of("pipewright.forecast.period.not-a-period"));
        }
        return new Period(day(days[0]), day(days[1]));
    }

    /** The form that {@link #parse} reads. */
    public String text() {
        return from + ".." + to;
    }

    public boolean contains(LocalDate day) {
        return !day.isBefore(from) && day.isBefore(to);
    }

    /** The calendar months it touches, the first and the last cut to the period. */
    public List<Period> months() {
        return split(1);
    }

    /** The calendar quarters it touches, the first and the last cut to the period. */
    public List<Period> quarters() {
        return split(3);
    }

    private List<Period> split(int months) {
        List<Period> parts = new ArrayList<>();
        LocalDate start = months == 1 ? month(from).from : quarter(from).from;
        for (LocalDate part = start; part.isBefore(to); part = part.plusMonths(months)) {
            LocalDate end = part.plusMonths(months);
            parts.add(new Period(part.isBefore(from) ? from : part, end.isAfter(to) ? to : end));
        }
        return List.copyOf(parts);
    }

    private static LocalDate day(String text) {
        return Days.read(text)
                .orElseThrow(() -> new InvalidValue(FIELD, Reason.of("pipewright.forecast.period.not-a-period")));
    }
}

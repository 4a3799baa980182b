package io.pipewright.kernel;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;

/** Days as people type them, and the days that a plan may name: from 2000-01-01 to 2100-12-31. */
public final class Days {

    public static final LocalDate EARLIEST = LocalDate.of(2000, 1, 1);
    public static final LocalDate LATEST = LocalDate.of(2100, 12, 31);

    private static final int LATEST_YEAR = 9999;
    private static final int LONGEST_SHOWN = 20;

    private Days() {}

    /**
     * Reads a day in the form 2026-05-12, {@link Text#asSeen}, of the years 1 to 9999, so that nothing overflows when
     * days or years are added; else empty.
     */
    public static Optional<LocalDate> read(String text) {
        try {
            return Optional.of(LocalDate.parse(Text.asSeen(text)))
                    .filter(day -> day.getYear() >= 1 && day.getYear() <= LATEST_YEAR);
        } catch (DateTimeException notADay) {
            return Optional.empty();
        }
    }

    /**
     * Reads a date that has to be there, in the form 2026-05-12.
     *
     * @throws InvalidValue naming {@code field} when it is missing, no date, or out of range
     */
    public static LocalDate parse(String field, String text) {
        return parseOptional(field, text).orElseThrow(() -> missing(field));
    }

    /** Reads a date that may be left out. @throws InvalidValue naming {@code field} when it is no date, or out of range */
    public static Optional<LocalDate> parseOptional(String field, String text) {
        String stripped = Text.stripped(text);
        if (stripped.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(checked(field, read(stripped).orElseThrow(() -> notADate(field, stripped))));
    }

    /** The date, if it is one that may be named. @throws InvalidValue naming {@code field} */
    public static LocalDate checked(String field, LocalDate date) {
        if (date == null) {
            throw missing(field);
        }
        if (date.isBefore(EARLIEST) || date.isAfter(LATEST)) {
            throw new InvalidValue(field, Reason.of("pipewright.closeplan.date.out-of-range", EARLIEST, LATEST));
        }
        return date;
    }

    private static InvalidValue notADate(String field, String text) {
        return new InvalidValue(
                field, Reason.of("pipewright.closeplan.date.not-a-date", Text.shortened(text, LONGEST_SHOWN)));
    }

    private static InvalidValue missing(String field) {
        return new InvalidValue(field, Reason.of("pipewright.closeplan.date.missing"));
    }
}

package io.pipewright.sandbox.search;

import java.time.Clock;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.format.ResolverStyle;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads the dates of queries, in the clock's time zone, into milliseconds. */
final class JqlDates {

    private static final DateTimeFormatter DAY = strict("uuuu-M-d");
    private static final DateTimeFormatter MINUTE = strict("uuuu-M-d H:mm");
    private static final Pattern PERIOD = Pattern.compile("([-+]?)((?:\\d+[yYwWdDhHmM]\\s*)+)");
    private static final Pattern PART = Pattern.compile("(\\d+)([a-zA-Z])");
    private static final Pattern INCREMENT = Pattern.compile("([-+]?\\d{1,6})([yMwdhm]?)");

    private final Clock clock;

    JqlDates(Clock clock) {
        this.clock = clock;
    }

    private static DateTimeFormatter strict(String pattern) {
        return DateTimeFormatter.ofPattern(pattern).withResolverStyle(ResolverStyle.STRICT);
    }

    /** Empty when the text is no date; digits alone are milliseconds. */
    Optional<Long> read(String text) {
        String trimmed = text.trim();
        Matcher period = PERIOD.matcher(trimmed);
        try {
            if (period.matches()) {
                return Optional.of(relative(period.group(1), period.group(2)));
            }
            return Optional.of(
                    trimmed.matches("-?\\d{5,18}") ? Long.parseLong(trimmed) : absolute(trimmed.replace('/', '-')));
        } catch (DateTimeParseException | ArithmeticException | NumberFormatException e) {
            return Optional.empty();
        }
    }

    private long absolute(String text) {
        ZoneId zone = clock.getZone();
        LocalDateTime time = text.contains(":")
                ? LocalDateTime.parse(text, MINUTE)
                : LocalDate.parse(text, DAY).atStartOfDay();
        return time.atZone(zone).toInstant().toEpochMilli();
    }

    private long relative(String sign, String parts) {
        long millis = 0;
        Matcher part = PART.matcher(parts);
        while (part.find()) {
            long size = unit(part.group(2).toLowerCase(java.util.Locale.ROOT).charAt(0))
                    .toMillis();
            millis = Math.addExact(millis, Math.multiplyExact(Long.parseLong(part.group(1)), size));
        }
        return clock.millis() + (sign.equals("-") ? -millis : millis);
    }

    private static Duration unit(char unit) {
        return switch (unit) {
            case 'y' -> Duration.ofDays(365);
            case 'w' -> Duration.ofDays(7);
            case 'd' -> Duration.ofDays(1);
            case 'h' -> Duration.ofHours(1);
            default -> Duration.ofMinutes(1);
        };
    }

    long now() {
        return clock.millis();
    }

    /** First or last millisecond of the present day, week, month or year, moved by an increment such as {@code -1} or {@code +2w}. */
    Optional<Long> edge(ChronoUnit period, boolean end, String increment) {
        Matcher matcher = INCREMENT.matcher(increment.trim());
        if (!matcher.matches()) {
            return Optional.empty();
        }
        ChronoUnit unit = matcher.group(2).isEmpty()
                ? period
                : incrementUnit(matcher.group(2).charAt(0));
        ZonedDateTime moved = ZonedDateTime.now(clock).plus(Integer.parseInt(matcher.group(1)), unit);
        ZonedDateTime start = start(moved.toLocalDate(), period).atStartOfDay(clock.getZone());
        ZonedDateTime after = start.toLocalDate().plus(1, period).atStartOfDay(clock.getZone());
        return Optional.of(
                end ? after.toInstant().toEpochMilli() - 1 : start.toInstant().toEpochMilli());
    }

    private static ChronoUnit incrementUnit(char unit) {
        return switch (unit) {
            case 'y' -> ChronoUnit.YEARS;
            case 'M' -> ChronoUnit.MONTHS;
            case 'w' -> ChronoUnit.WEEKS;
            case 'd' -> ChronoUnit.DAYS;
            case 'h' -> ChronoUnit.HOURS;
            default -> ChronoUnit.MINUTES;
        };
    }

    private static LocalDate start(LocalDate day, ChronoUnit period) {
        return switch (period) {
            case YEARS -> day.withDayOfYear(1);
            case MONTHS -> day.withDayOfMonth(1);
            case WEEKS -> day.with(TemporalAdjusters.previousOrSame(DayOfWeek.SUNDAY));
            default -> day;
        };
    }
}

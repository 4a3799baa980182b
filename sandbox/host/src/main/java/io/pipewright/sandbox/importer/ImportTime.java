package io.pipewright.sandbox.importer;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.Period;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;

/** Moments in import files: ISO 8601 with an offset (its colon may be missing), a bare date, or a duration from the time of the import. */
final class ImportTime {

    private static final DateTimeFormatter MOMENT =
            DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm[:ss][.SSS][.SS][.S][XXX][XX][X]");

    private ImportTime() {}

    /** @throws DateTimeException when the text is none of them */
    static long millis(String text, Instant now) {
        if (text.startsWith("P") || text.startsWith("-P")) {
            return relative(text, now).toEpochMilli();
        }
        if (text.length() <= 10) {
            return LocalDate.parse(text)
                    .atStartOfDay(ZoneOffset.UTC)
                    .toInstant()
                    .toEpochMilli();
        }
        return OffsetDateTime.parse(text, MOMENT).toInstant().toEpochMilli();
    }

    private static Instant relative(String text, Instant now) {
        return text.contains("T")
                ? now.plus(Duration.parse(text))
                : now.atOffset(ZoneOffset.UTC).plus(Period.parse(text)).toInstant();
    }
}

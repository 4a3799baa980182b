package io.pipewright.bench;

import io.pipewright.period.Period;
import java.time.LocalDate;
import java.time.ZoneOffset;

/** The periods that the questions of a {@link Race} are about. */
final class RaceCourse {

    static final Period QUARTER = Period.parse("2016-10-01..2017-01-01");
    static final Period YEAR = Period.parse("2016-07-01..2017-07-01");

    private RaceCourse() {}

    static long millis(LocalDate day) {
        return day.atStartOfDay(ZoneOffset.UTC).toInstant().toEpochMilli();
    }

    static int day(LocalDate day) {
        return (int) day.toEpochDay();
    }
}

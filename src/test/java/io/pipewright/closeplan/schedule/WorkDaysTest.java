package io.pipewright.closeplan.schedule;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Set;
import org.junit.Test;

/** U7: what counts as a working day. */
public class WorkDaysTest {

    private static final LocalDate FRIDAY = LocalDate.of(2026, 12, 4);
    private static final LocalDate MONDAY = LocalDate.of(2026, 12, 7);
    private static final LocalDate CHRISTMAS = LocalDate.of(2026, 12, 25);

    private final WorkDays days = new WorkDays(Set.of(CHRISTMAS));

    @Test
    public void theDayAfterFridayIsMonday_andTheDayBeforeMondayIsFriday() {
        assertThat(days.plus(FRIDAY, 1)).isEqualTo(MONDAY);
        assertThat(days.plus(MONDAY, -1)).isEqualTo(FRIDAY);
        assertThat(days.plus(FRIDAY, 0)).isEqualTo(FRIDAY);
    }

    @Test
    public void aHolidayIsSteppedOver() {
        assertThat(days.plus(CHRISTMAS.minusDays(1), 1)).isEqualTo("2026-12-28");
        assertThat(days.onOrAfter(CHRISTMAS)).isEqualTo("2026-12-28");
        assertThat(days.onOrBefore(CHRISTMAS)).isEqualTo("2026-12-24");
        assertThat(WorkDays.WEEKDAYS.onOrAfter(CHRISTMAS)).isEqualTo(CHRISTMAS);
    }

    @Test
    public void fromFridayToMondayIsOneWorkingDay_andBackIsMinusOne() {
        assertThat(days.between(FRIDAY, MONDAY)).isEqualTo(1);
        assertThat(days.between(MONDAY, FRIDAY)).isEqualTo(-1);
        assertThat(days.between(FRIDAY, FRIDAY.plusDays(2))).isZero();
        assertThat(days.between(CHRISTMAS.minusDays(1), CHRISTMAS.plusDays(3))).isEqualTo(1);
    }
}

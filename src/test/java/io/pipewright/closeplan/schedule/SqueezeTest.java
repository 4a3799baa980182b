package io.pipewright.closeplan.schedule;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.Test;

/** U7: a plan is brought to a new close date. */
public class SqueezeTest {

    private static final LocalDate MONDAY = LocalDate.of(2026, 5, 4);

    private static List<LocalDate> days(String... days) {
        return List.of(days).stream().map(LocalDate::parse).toList();
    }

    @Test
    public void halfTheTimeMeansHalfTheDistances() {
        Squeeze squeeze = new Squeeze(MONDAY, WorkDays.WEEKDAYS);
        assertThat(squeeze.to(LocalDate.of(2026, 5, 11), days("2026-05-08", "2026-05-12", "2026-05-18")))
                .isEqualTo(days("2026-05-06", "2026-05-07", "2026-05-11"));
    }

    @Test
    public void moreTimeDrawsThePlanApart() {
        Squeeze squeeze = new Squeeze(MONDAY, WorkDays.WEEKDAYS);
        assertThat(squeeze.to(LocalDate.of(2026, 5, 18), days("2026-05-06", "2026-05-11")))
                .isEqualTo(days("2026-05-08", "2026-05-18"));
    }

    @Test
    public void whatIsOverdueGetsANewDayOfItsOwn_notAllOfItToday() {
        Squeeze squeeze = new Squeeze(MONDAY, WorkDays.WEEKDAYS);
        List<LocalDate> moved = squeeze.to(
                LocalDate.of(2026, 5, 29), days("2026-04-13", "2026-04-17", "2026-04-24", "2026-05-01", "2026-05-08"));
        assertThat(moved).doesNotHaveDuplicates().isSorted();
        assertThat(moved.get(4)).isEqualTo("2026-05-29");
    }

    @Test
    public void aCloseDateOnAHolidayMeansTheWorkingDayBeforeIt() {
        LocalDate holiday = LocalDate.of(2026, 5, 25);
        Squeeze squeeze = new Squeeze(MONDAY, new WorkDays(Set.of(holiday)));
        assertThat(squeeze.to(holiday, days("2026-06-12"))).isEqualTo(days("2026-05-22"));
    }

    /** The naive computation numbers the working days one by one and takes shares of them in decimals. */
    @Test
    public void randomPlansComeOutAsANaiveComputationSays() {
        for (int seed = 0; seed < 300; seed++) {
            Random random = new Random(seed);
            WorkDays days =
                    new WorkDays(Set.of(MONDAY.plusDays(random.nextInt(30)), MONDAY.plusDays(30 + random.nextInt(30))));
            LocalDate today = MONDAY.plusDays(random.nextInt(7));
            LocalDate end = today.plusDays(random.nextInt(80));
            List<LocalDate> dates = new ArrayList<>();
            for (int i = random.nextInt(9); i >= 0; i--) {
                dates.add(today.plusDays(random.nextInt(90) - (seed % 2 == 0 ? 20 : -1)));
            }
            List<LocalDate> moved = new Squeeze(today, days).to(end, dates);
            assertThat(moved).as("seed %s", seed).isEqualTo(naive(dates, today, end, days));
            assertThat(moved).as("seed %s", seed).allMatch(day -> !day.isBefore(today) && days.worked(day));
        }
    }

    private static List<LocalDate> naive(List<LocalDate> dates, LocalDate today, LocalDate end, WorkDays days) {
        LocalDate first = dates.stream().min(LocalDate::compareTo).orElseThrow();
        LocalDate beginning = today;
        if (first.isBefore(today)) {
            beginning = first.minusDays(1);
            while (!days.worked(beginning)) {
                beginning = beginning.minusDays(1);
            }
        }
        List<LocalDate> before = workingDays(beginning, today.plusDays(200), days);
        List<LocalDate> room = workingDays(today, end, days);
        long last = dates.stream().mapToLong(date -> upTo(before, date)).max().orElseThrow();
        List<LocalDate> moved = new ArrayList<>();
        for (LocalDate date : dates) {
            BigDecimal share = last == 0
                    ? BigDecimal.ONE
                    : BigDecimal.valueOf(upTo(before, date)).divide(BigDecimal.valueOf(last), 30, RoundingMode.HALF_UP);
            int index = share.multiply(BigDecimal.valueOf(room.size()))
                    .setScale(9, RoundingMode.HALF_UP)
                    .setScale(0, RoundingMode.HALF_UP)
                    .intValueExact();
            moved.add(index == 0 ? firstWorked(today, days) : room.get(index - 1));
        }
        return moved;
    }

    private static List<LocalDate> workingDays(LocalDate after, LocalDate until, WorkDays days) {
        return after.plusDays(1)
                .datesUntil(until.plusDays(1))
                .filter(days::worked)
                .toList();
    }

    private static long upTo(List<LocalDate> days, LocalDate date) {
        return days.stream().filter(day -> !day.isAfter(date)).count();
    }

    private static LocalDate firstWorked(LocalDate today, WorkDays days) {
        return today.datesUntil(today.plusDays(60))
                .filter(days::worked)
                .findFirst()
                .orElseThrow();
    }
}

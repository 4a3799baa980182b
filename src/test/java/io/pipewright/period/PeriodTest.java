package io.pipewright.period;

import static io.pipewright.kernel.Unseen.aroundAndWithin;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.pipewright.kernel.InvalidValue;
import io.pipewright.kernel.Unseen;
import java.time.LocalDate;
import org.junit.Test;

public class PeriodTest {

    private static final LocalDate TODAY = LocalDate.of(2016, 12, 31);

    @Test
    public void theChoicesMoveWithTheCalendar() {
        assertThat(resolved("this-month")).isEqualTo("2016-12-01..2017-01-01");
        assertThat(resolved("next-month")).isEqualTo("2017-01-01..2017-02-01");
        assertThat(resolved("this-quarter")).isEqualTo("2016-10-01..2017-01-01");
        assertThat(resolved("next-quarter")).isEqualTo("2017-01-01..2017-04-01");
        assertThat(resolved("this-year")).isEqualTo("2016-01-01..2017-01-01");
        assertThat(resolved("next-year")).isEqualTo("2017-01-01..2018-01-01");
        assertThat(resolved("2016-02-29..2016-03-01")).isEqualTo("2016-02-29..2016-03-01");
    }

    @Test
    public void u10_thePastHasItsPeriodsToo_andThoseThatRollIncludeToday() {
        assertThat(resolved("last-month")).isEqualTo("2016-11-01..2016-12-01");
        assertThat(resolved("last-quarter")).isEqualTo("2016-07-01..2016-10-01");
        assertThat(resolved("last-year")).isEqualTo("2015-01-01..2016-01-01");
        assertThat(resolved("last-30-days")).isEqualTo("2016-12-02..2017-01-01");
        assertThat(resolved("last-90-days")).isEqualTo("2016-10-03..2017-01-01");
        assertThat(resolved("next-30-days")).isEqualTo("2016-12-31..2017-01-30");
        assertThat(resolved("next-90-days")).isEqualTo("2016-12-31..2017-03-31");
        assertThat(resolved("next-12-months")).isEqualTo("2016-12-31..2017-12-31");
    }

    @Test
    public void aRangeIsSplitAtTheBoundariesOfMonthsAndQuarters() {
        Period range = Period.parse("2017-01-31..2017-04-02");

        assertThat(range.months())
                .extracting(Period::text)
                .containsExactly(
                        "2017-01-31..2017-02-01",
                        "2017-02-01..2017-03-01",
                        "2017-03-01..2017-04-01",
                        "2017-04-01..2017-04-02");
        assertThat(range.quarters())
                .extracting(Period::text)
                .containsExactly("2017-01-31..2017-04-01", "2017-04-01..2017-04-02");
    }

    @Test
    public void c08_aPeriodIsReadAsItIsSeen() {
        LocalDate today = LocalDate.of(2026, 5, 12);
        for (String unseen : Unseen.ALL) {
            assertThat(PeriodChoice.resolve(aroundAndWithin("2017-10-01..2018-01-01", unseen), today))
                    .isEqualTo(new Period(LocalDate.of(2017, 10, 1), LocalDate.of(2018, 1, 1)));
            assertThat(PeriodChoice.resolve(aroundAndWithin("this-month", unseen), today))
                    .isEqualTo(Period.month(today));
        }
    }

    @Test
    public void whatIsNoPeriod_isRefused() {
        refused("2017-01-01..2017-01-01", "period.empty");
        refused("2017-01-02..2017-01-01", "period.empty");
        refused("2017-01-01..2027-01-02", "period.too-long");
        refused("0001-01-01..0001-02-01", "period.too-far");
        refused("2017-02-29..2017-03-01", "period.not-a-period");
        refused("2017-01-01", "period.not-a-period");
        refused("soon", "period.not-a-period");
        refused("", "period.missing");
        refused(null, "period.missing");
        assertThat(Period.parse("2017-01-01..2027-01-01").months()).hasSize(120);
    }

    @Test
    public void s9_aDayBeyondAnyCalendarIsRefused_beforeAnythingIsAddedToIt() {
        refused("+999999995-01-01..+999999996-01-01", "period.not-a-period");
        refused("-999999999-01-01..2017-01-01", "period.not-a-period");
        refused("9995-01-01..9996-01-01", "period.too-far");
        refused("1899-12-31..1900-01-02", "period.too-far");
        assertThat(resolved("1900-01-01..1900-01-02")).isEqualTo("1900-01-01..1900-01-02");
        assertThatThrownBy(() -> new Period(LocalDate.MAX.minusDays(1), LocalDate.MAX))
                .isInstanceOf(InvalidValue.class);
    }

    private static String resolved(String setting) {
        return PeriodChoice.resolve(setting, TODAY).text();
    }

    private static void refused(String setting, String key) {
        assertThatThrownBy(() -> PeriodChoice.resolve(setting, TODAY))
                .isInstanceOfSatisfying(InvalidValue.class, refusal -> {
                    assertThat(refusal.field()).isEqualTo("period");
                    assertThat(refusal.reason().key()).isEqualTo("pipewright.forecast." + key);
                });
    }
}

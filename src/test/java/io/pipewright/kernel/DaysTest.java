package io.pipewright.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import org.junit.Test;

public class DaysTest {

    @Test
    public void s9_onlyDaysToWhichAnythingCanBeAddedAreRead() {
        assertThat(Days.read("0001-01-01")).contains(LocalDate.of(1, 1, 1));
        assertThat(Days.read("9999-12-31")).contains(LocalDate.of(9999, 12, 31));
        for (String beyond :
                List.of("+999999995-01-01", "+10000-01-01", "0000-12-31", "-999999999-01-01", "2017-02-29")) {
            assertThat(Days.read(beyond)).as(beyond).isEmpty();
        }
    }

    @Test
    public void s9_aDayBeyondTheCalendarOfPlansIsRefusedWithItsField() {
        for (String beyond : List.of("1999-12-31", "2101-01-01", "+999999995-01-01", "-999999999-01-01")) {
            assertThatThrownBy(() -> Days.parse("date", beyond))
                    .as(beyond)
                    .isInstanceOfSatisfying(InvalidValue.class, refusal -> assertThat(refusal.field())
                            .isEqualTo("date"));
        }
    }
}

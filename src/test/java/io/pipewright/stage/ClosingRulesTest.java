package io.pipewright.stage;

import static org.assertj.core.api.Assertions.assertThat;

import io.pipewright.kernel.Reason;
import java.time.LocalDate;
import java.util.Optional;
import org.junit.Test;

/** A deal leaves play only with the reason or the date that somebody will need later. */
public class ClosingRulesTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 3, 31);

    @Test
    public void aDealIsLostForAReason() {
        assertThat(ClosingRules.lose(Optional.of("no-decision"))).isEmpty();
        assertThat(ClosingRules.lose(Optional.empty())).contains(Reason.of("pipewright.stage.lose.reason-missing"));
    }

    @Test
    public void aDealIsParkedUntilADay() {
        assertThat(ClosingRules.park(Optional.of(TODAY), TODAY)).isEmpty();
        assertThat(ClosingRules.park(Optional.of(TODAY.plusDays(1)), TODAY)).isEmpty();
        assertThat(ClosingRules.park(Optional.empty(), TODAY))
                .contains(Reason.of("pipewright.stage.park.date-missing"));
    }

    @Test
    public void aDealIsNotParkedUntilADayThatIsPast() {
        assertThat(ClosingRules.park(Optional.of(TODAY.minusDays(1)), TODAY))
                .contains(Reason.of("pipewright.stage.park.date-past", TODAY));
    }
}

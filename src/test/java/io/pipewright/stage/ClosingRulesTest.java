package io.pipewright.stage;

import static org.assertj.core.api.Assertions.assertThat;

import io.pipewright.kernel.Reason;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import org.junit.Test;

/** A deal ends only with what somebody will need later, and what no longer holds of it is cleared. */
public class ClosingRulesTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 3, 31);
    private static final Optional<String> WHY = Optional.of("Best service");

    /** U3. */
    @Test
    public void aDealIsWonWithItsAmount_theDayOfTheOrderAndTheReason() {
        assertThat(ClosingRules.win(true, Optional.of(TODAY), WHY, TODAY)).isEmpty();
        assertThat(ClosingRules.win(true, Optional.of(TODAY.minusDays(9)), WHY, TODAY))
                .isEmpty();
    }

    /** U3, U12: everything that is wrong is said at once. */
    @Test
    public void allThatAWinLacksIsSaidAtOnce() {
        assertThat(ClosingRules.win(false, Optional.empty(), Optional.empty(), TODAY))
                .isEqualTo(Map.of(
                        ClosingField.AMOUNT, Reason.of("pipewright.stage.win.amount-missing"),
                        ClosingField.ORDER_DATE, Reason.of("pipewright.stage.win.date-missing"),
                        ClosingField.WIN_REASON, Reason.of("pipewright.stage.win.reason-missing")));
    }

    @Test
    public void anOrderIsNotFromTheFuture() {
        assertThat(ClosingRules.win(true, Optional.of(TODAY.plusDays(1)), WHY, TODAY))
                .isEqualTo(Map.of(ClosingField.ORDER_DATE, Reason.of("pipewright.stage.win.date-ahead", TODAY)));
    }

    @Test
    public void aDealIsLostForAReason() {
        assertThat(ClosingRules.lose(Optional.of("no-decision"), Optional.empty()))
                .isEmpty();
        assertThat(ClosingRules.lose(Optional.of("Our own reason"), Optional.empty()))
                .isEmpty();
        assertThat(ClosingRules.lose(Optional.empty(), Optional.empty()))
                .isEqualTo(Map.of(ClosingField.LOSS_REASON, Reason.of("pipewright.stage.lose.reason-missing")));
    }

    /** U3. */
    @Test
    public void whoLosesToACompetitorNamesIt() {
        assertThat(ClosingRules.lose(Optional.of("competitor"), Optional.empty()))
                .isEqualTo(Map.of(ClosingField.COMPETITOR, Reason.of("pipewright.stage.lose.competitor-missing")));
        assertThat(ClosingRules.lose(Optional.of("competitor"), Optional.of("<b>Acme</b>")))
                .isEmpty();
    }

    @Test
    public void aDealIsParkedUntilADay() {
        assertThat(ClosingRules.park(Optional.of(TODAY), TODAY)).isEmpty();
        assertThat(ClosingRules.park(Optional.of(TODAY.plusDays(1)), TODAY)).isEmpty();
        assertThat(ClosingRules.park(Optional.empty(), TODAY))
                .isEqualTo(Map.of(ClosingField.REVISIT_DATE, Reason.of("pipewright.stage.park.date-missing")));
    }

    @Test
    public void aDealIsNotParkedUntilADayThatIsPast() {
        assertThat(ClosingRules.park(Optional.of(TODAY.minusDays(1)), TODAY))
                .isEqualTo(Map.of(ClosingField.REVISIT_DATE, Reason.of("pipewright.stage.park.date-past", TODAY)));
    }

    /** U3. */
    @Test
    public void anEndIsUndoneForAReason() {
        assertThat(ClosingRules.undo(Optional.of("Wrong deal"))).isEmpty();
        assertThat(ClosingRules.undo(Optional.empty()))
                .isEqualTo(Map.of(ClosingField.UNDO_REASON, Reason.of("pipewright.stage.undo.reason-missing")));
    }

    /** U5. */
    @Test
    public void aDealBackInPlayKeepsNothingOfItsEnd() {
        assertThat(ClosingRules.clearedOnEntering(StageKind.OPEN))
                .containsExactlyInAnyOrder(
                        ClosingField.LOSS_REASON,
                        ClosingField.COMPETITOR,
                        ClosingField.LOSS_NOTE,
                        ClosingField.REVISIT_DATE,
                        ClosingField.ORDER_DATE,
                        ClosingField.WIN_REASON);
    }

    /** U5. */
    @Test
    public void aDealThatIsWonOrLostHasNoNextStep() {
        assertThat(ClosingRules.clearedOnEntering(StageKind.WON))
                .contains(ClosingField.NEXT_STEP, ClosingField.NEXT_STEP_DATE, ClosingField.LOSS_REASON)
                .doesNotContain(ClosingField.ORDER_DATE, ClosingField.WIN_REASON, ClosingField.AMOUNT);
        assertThat(ClosingRules.clearedOnEntering(StageKind.LOST))
                .contains(ClosingField.NEXT_STEP, ClosingField.NEXT_STEP_DATE, ClosingField.REVISIT_DATE)
                .doesNotContain(ClosingField.LOSS_REASON, ClosingField.AMOUNT);
    }

    /** U5. */
    @Test
    public void aParkedDealKeepsItsNextStep_andWhatWasWonStaysAfterTheSale() {
        assertThat(ClosingRules.clearedOnEntering(StageKind.PARKED))
                .doesNotContain(ClosingField.NEXT_STEP, ClosingField.NEXT_STEP_DATE, ClosingField.REVISIT_DATE);
        assertThat(ClosingRules.clearedOnEntering(StageKind.AFTER_SALE))
                .doesNotContain(ClosingField.ORDER_DATE, ClosingField.WIN_REASON, ClosingField.NEXT_STEP);
    }
}

package io.pipewright.jira.workflow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.opensymphony.workflow.InvalidInputException;
import io.pipewright.deal.DealId;
import io.pipewright.exit.condition.InMemoryClosePlanState;
import io.pipewright.exit.condition.PlanSide;
import io.pipewright.exit.condition.PlanState;
import io.pipewright.jira.actor.Present;
import io.pipewright.jira.field.JiraDealFields;
import io.pipewright.jira.i18n.TestMessages;
import io.pipewright.kernel.Actor;
import io.pipewright.kernel.Actors;
import java.sql.Timestamp;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.Test;

/** A deal is lost only with a reason and parked only until a day; the error stands at the field that is missing. */
@SuppressWarnings("unchecked") // the workflow library's collections are raw
public class ClosingRulesValidatorTest {

    private final Transition transition = new Transition("evaluation");
    private final Actor actor =
            Actors.rep("2026-01-10T03:00:00Z", ZoneId.systemDefault().getId());
    private final InMemoryClosePlanState plans = new InMemoryClosePlanState();
    private final ClosingRulesValidator validator = new ClosingRulesValidator(
            transition.reader(), transition.fields, Present.of(actor), TestMessages.messages(), plans);

    @Test
    public void losingWithoutAReasonIsRefusedAtTheField() {
        InvalidInputException refused = refused(ClosingRulesValidator.LOSE);

        assertThat(refused.getErrors().keySet()).isEqualTo(java.util.Set.of(id(JiraDealFields.LOSS_REASON)));
        assertThat(refused.getGenericErrors()).isEmpty();
    }

    @Test
    public void anyChosenReasonWillDo_alsoOneThatAnAdministratorAdded() {
        transition.set(JiraDealFields.LOSS_REASON, transition.option("elsewhere", "own", 900, "Our own reason"));

        assertThatCode(() -> validate(ClosingRulesValidator.LOSE)).doesNotThrowAnyException();
    }

    @Test
    public void parkingWithoutADayOrUntilADayThatIsPastIsRefusedAtTheField() {
        assertThat(refused(ClosingRulesValidator.PARK).getErrors()).containsKey(id(JiraDealFields.REVISIT_DATE));

        transition.set(JiraDealFields.REVISIT_DATE, at(actor.today().minusDays(1)));
        assertThat(refused(ClosingRulesValidator.PARK).getErrors()).containsKey(id(JiraDealFields.REVISIT_DATE));

        transition.set(JiraDealFields.REVISIT_DATE, at(actor.today()));
        assertThatCode(() -> validate(ClosingRulesValidator.PARK)).doesNotThrowAnyException();
    }

    /** U3, U12: a win says all that is missing, each at its field. */
    @Test
    public void winningSaysAtEachFieldWhatIsMissing() {
        assertThat(refused(ClosingRulesValidator.WIN).getErrors())
                .containsOnlyKeys(
                        id(JiraDealFields.AMOUNT), id(JiraDealFields.ORDER_DATE), id(JiraDealFields.WIN_REASON));

        transition.set(JiraDealFields.AMOUNT, 1200000.0);
        transition.set(JiraDealFields.ORDER_DATE, at(actor.today()));
        transition.set(JiraDealFields.WIN_REASON, "<b>They trust us</b>");
        assertThatCode(() -> validate(ClosingRulesValidator.WIN)).doesNotThrowAnyException();
    }

    /** U3: on Jira's own screen, as in the panel's dialog. */
    @Test
    public void aRefusedWinNamesTheOpenTasksOfTheClosePlan_whichAloneKeepNobodyFromWinning() {
        planOf("Sign the contract", "<b>Board approves</b>", "Security review", "Kick-off");

        assertThat(refused(ClosingRulesValidator.WIN).getGenericErrors())
                .isEqualTo(List.of("Open tasks of the close plan (4): Sign the contract, <b>Board approves</b>,"
                        + " Security review, …. You can win the deal all the same."));

        transition.set(JiraDealFields.AMOUNT, 1200000.0);
        transition.set(JiraDealFields.ORDER_DATE, at(actor.today()));
        transition.set(JiraDealFields.WIN_REASON, "They trust us");
        assertThatCode(() -> validate(ClosingRulesValidator.WIN)).doesNotThrowAnyException();
    }

    @Test
    public void whatIsRefusedForAnotherEndDoesNotReadThePlan() {
        planOf("Sign the contract");

        assertThat(refused(ClosingRulesValidator.LOSE).getGenericErrors()).isEmpty();
        assertThat(plans.queries()).isZero();
    }

    private void planOf(String... titles) {
        plans.put(
                new DealId(1),
                new PlanState(
                        titles.length,
                        true,
                        false,
                        Stream.of(titles)
                                .map(title -> new PlanState.OpenTask(title, PlanSide.CUSTOMER, Optional.empty()))
                                .toList()));
    }

    /** U3. */
    @Test
    public void losingToACompetitorAsksForItsName() {
        transition.set(
                JiraDealFields.LOSS_REASON,
                transition.option(JiraDealFields.LOSS_REASON, "competitor", 901, "Lost to a competitor"));
        transition.set(JiraDealFields.COMPETITOR, "  ");
        assertThat(refused(ClosingRulesValidator.LOSE).getErrors()).containsOnlyKeys(id(JiraDealFields.COMPETITOR));

        transition.set(JiraDealFields.COMPETITOR, "Acme");
        assertThatCode(() -> validate(ClosingRulesValidator.LOSE)).doesNotThrowAnyException();
    }

    /** U3. */
    @Test
    public void undoingAsksForAReason() {
        assertThat(refused(ClosingRulesValidator.UNDO).getErrors()).containsOnlyKeys(id(JiraDealFields.UNDO_REASON));

        transition.set(JiraDealFields.UNDO_REASON, "Wrong deal");
        assertThatCode(() -> validate(ClosingRulesValidator.UNDO)).doesNotThrowAnyException();
    }

    private String id(String field) {
        return transition.fields.id(field).orElseThrow();
    }

    private static Timestamp at(LocalDate day) {
        return Timestamp.from(day.atStartOfDay(ZoneId.systemDefault()).toInstant());
    }

    private InvalidInputException refused(String closing) {
        return catchThrowableOfType(InvalidInputException.class, () -> validate(closing));
    }

    private void validate(String closing) throws InvalidInputException {
        validator.validate(transition.vars(), Map.of(ClosingRulesValidator.CLOSING, closing), null);
    }
}

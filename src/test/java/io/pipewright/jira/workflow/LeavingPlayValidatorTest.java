package io.pipewright.jira.workflow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.opensymphony.workflow.InvalidInputException;
import io.pipewright.deal.FixedToday;
import io.pipewright.jira.field.DealFields;
import io.pipewright.jira.i18n.TestMessages;
import java.sql.Timestamp;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Map;
import org.junit.Test;

/** A deal is lost only with a reason and parked only until a day; the error stands at the field that is missing. */
@SuppressWarnings("unchecked") // the workflow library's collections are raw
public class LeavingPlayValidatorTest {

    private final Transition transition = new Transition("evaluation");
    private final FixedToday today =
            new FixedToday("2026-01-10T03:00:00Z", ZoneId.systemDefault().getId());
    private final LeavingPlayValidator validator =
            new LeavingPlayValidator(transition.reader(), transition.fields, today, TestMessages.in(Locale.ENGLISH));

    @Test
    public void losingWithoutAReasonIsRefusedAtTheField() {
        InvalidInputException refused = refused(LeavingPlayValidator.LOSE);

        assertThat(refused.getErrors().keySet()).isEqualTo(java.util.Set.of(id(DealFields.LOSS_REASON)));
        assertThat(refused.getGenericErrors()).isEmpty();
    }

    @Test
    public void anyChosenReasonWillDo_alsoOneThatAnAdministratorAdded() {
        transition.set(DealFields.LOSS_REASON, transition.option("elsewhere", "own", 900, "Our own reason"));

        assertThatCode(() -> validate(LeavingPlayValidator.LOSE)).doesNotThrowAnyException();
    }

    @Test
    public void parkingWithoutADayOrUntilADayThatIsPastIsRefusedAtTheField() {
        assertThat(refused(LeavingPlayValidator.PARK).getErrors()).containsKey(id(DealFields.REVISIT_DATE));

        transition.set(DealFields.REVISIT_DATE, at(today.date().minusDays(1)));
        assertThat(refused(LeavingPlayValidator.PARK).getErrors()).containsKey(id(DealFields.REVISIT_DATE));

        transition.set(DealFields.REVISIT_DATE, at(today.date()));
        assertThatCode(() -> validate(LeavingPlayValidator.PARK)).doesNotThrowAnyException();
    }

    private String id(String field) {
        return transition.fields.id(field).orElseThrow();
    }

    private static Timestamp at(LocalDate day) {
        return Timestamp.from(day.atStartOfDay(ZoneId.systemDefault()).toInstant());
    }

    private InvalidInputException refused(String ending) {
        return catchThrowableOfType(InvalidInputException.class, () -> validate(ending));
    }

    private void validate(String ending) throws InvalidInputException {
        validator.validate(transition.vars(), Map.of(LeavingPlayValidator.ENDING, ending), null);
    }
}

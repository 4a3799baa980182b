package io.pipewright.jira.workflow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.opensymphony.workflow.InvalidInputException;
import io.pipewright.jira.actor.Present;
import io.pipewright.jira.field.JiraDealFields;
import io.pipewright.jira.setup.DeliveredTexts;
import io.pipewright.jira.wiring.FeaturesInMemory;
import io.pipewright.kernel.Actors;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.junit.Test;

/** What a new item cannot have is refused at its fields, in the create form as through REST. */
@SuppressWarnings("unchecked") // the workflow library's collections are raw
public class NewDealValidatorTest {

    private final FeaturesInMemory world = new FeaturesInMemory();
    private final Transition transition = new Transition("beyond-lead");
    private final NewDealValidator validator = new NewDealValidator(
            world.pipelines,
            transition.reader(),
            transition.fields,
            Present.of(Actors.rep("2026-01-10T03:00:00Z", "Asia/Seoul")),
            DeliveredTexts.messages());

    @Test
    public void c03_belowDealNoProbabilityAndNoCategoryIsTaken_butTheStagesOwn() {
        transition.set(JiraDealFields.PROBABILITY, 80.0);
        transition.set(JiraDealFields.CATEGORY, transition.option(JiraDealFields.CATEGORY, "commit", 1, "Commit"));

        assertThat(refused("beyond-lead"))
                .isEqualTo(Map.of(
                        id(JiraDealFields.PROBABILITY),
                        "In this stage the probability is always 0 %. Leave the field as it is."
                                + " You can set your own value once the deal is in an open stage.",
                        id(JiraDealFields.CATEGORY),
                        "In this stage the forecast category is always “Omitted”. Leave the field as it is."
                                + " You can set your own value once the deal is in an open stage."));
    }

    @Test
    public void c03_theStagesOwnValues_andNone_areTaken() {
        assertThat(refused("beyond-lead")).isEmpty();

        transition.set(JiraDealFields.PROBABILITY, 0.0);
        transition.set(JiraDealFields.CATEGORY, transition.option(JiraDealFields.CATEGORY, "omitted", 2, "Omitted"));
        assertThat(refused("beyond-lead")).isEmpty();
    }

    @Test
    public void whereADealBeginsInAnOpenStage_orInOneThatIsGone_whatIsTypedIsTaken() {
        transition.set(JiraDealFields.PROBABILITY, 80.0);

        assertThat(refused("issue-recognised")).isEmpty();
        assertThat(refused("gone")).isEmpty();
    }

    @Test
    public void c01_anAmountWithDecimalsThatItsCurrencyDoesNotHaveIsRefused() {
        transition.set(JiraDealFields.AMOUNT, 100001.55);
        transition.set(JiraDealFields.CURRENCY, transition.option(JiraDealFields.CURRENCY, "KRW", 3, "Won"));
        assertThat(refused("beyond-lead").keySet()).isEqualTo(Set.of(id(JiraDealFields.AMOUNT)));

        transition.set(JiraDealFields.CURRENCY, transition.option(JiraDealFields.CURRENCY, "USD", 4, "Dollar"));
        assertThat(refused("beyond-lead")).isEmpty();
    }

    private String id(String field) {
        return transition.fields.id(field).orElseThrow();
    }

    private Map<String, String> refused(String stage) {
        InvalidInputException refused = catchThrowableOfType(
                InvalidInputException.class,
                () -> validator.validate(transition.vars(), Map.of(NewDealValidator.STAGE, stage), null));
        return refused == null ? Map.of() : new HashMap<String, String>(refused.getErrors());
    }
}

package io.pipewright.jira.workflow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.mockito.Mockito.when;

import com.opensymphony.workflow.InvalidInputException;
import com.opensymphony.workflow.loader.ValidatorDescriptor;
import io.pipewright.deal.DealId;
import io.pipewright.exit.condition.Answer;
import io.pipewright.exit.condition.AnswerValue;
import io.pipewright.exit.condition.Evidence;
import io.pipewright.exit.condition.Question;
import io.pipewright.exit.criteria.CriterionDraft;
import io.pipewright.exit.criteria.CriterionText;
import io.pipewright.exit.criteria.NewCriterion;
import io.pipewright.jira.actor.Present;
import io.pipewright.jira.i18n.TestMessages;
import io.pipewright.jira.wiring.FeaturesInMemory;
import io.pipewright.kernel.Actor;
import io.pipewright.kernel.Stamp;
import io.pipewright.kernel.UserKey;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.junit.Test;

/** The validator asks the one engine and hands its reasons on, a line each, in the user's language. */
@SuppressWarnings("unchecked") // the workflow library's collections are raw
public class ExitCriteriaValidatorTest {

    private static final Map<String, String> GATE = Map.of(ExitCriteriaValidator.GATE, "evaluation");
    private final FeaturesInMemory world = new FeaturesInMemory();
    private final Transition transition = new Transition("evaluation");

    @Test
    public void aDealIsStoppedWithOneLineForEachUnmetCriterion() {
        long first = add("The customer selected us", true);
        add("The influential person is known", true);
        add("The budget is known", false);

        InvalidInputException refused =
                catchThrowableOfType(InvalidInputException.class, () -> validate(Locale.ENGLISH));

        assertThat(refused.getGenericErrors()).hasSize(2);
        assertThat(refused.getErrors()).isEmpty();
        assertThat(refused.getGenericErrors().toString())
                .contains("The customer selected us", "The influential person is known");

        answer(first);
        InvalidInputException stillRefused =
                catchThrowableOfType(InvalidInputException.class, () -> validate(Locale.ENGLISH));
        assertThat(stillRefused.getGenericErrors()).hasSize(1);
    }

    @Test
    public void theReasonsAreInTheUsersLanguage() {
        add("Wer entscheidet?", true);

        assertThatThrownBy(() -> validate(Locale.KOREAN))
                .isInstanceOf(InvalidInputException.class)
                .satisfies(refused -> assertThat(((InvalidInputException) refused)
                                .getGenericErrors()
                                .toString())
                        .contains("확인되지 않았습니다"));
    }

    @Test
    public void aDealWhoseCriteriaAreMetPasses() throws InvalidInputException {
        answer(add("The customer selected us", true));

        validate(Locale.ENGLISH);

        assertThat(world.answers.latestOf(new DealId(1))).hasSize(1);
    }

    @Test
    public void aGateThatThePipelineDoesNotKnowStopsTheDealAndSaysSo() {
        ExitCriteriaValidator validator = validator(Locale.ENGLISH);

        assertThatThrownBy(
                        () -> validator.validate(transition.vars(), Map.of(ExitCriteriaValidator.GATE, "gone"), null))
                .isInstanceOf(InvalidInputException.class)
                .satisfies(refused -> assertThat(((InvalidInputException) refused)
                                .getGenericErrors()
                                .toString())
                        .contains("gone"));
    }

    @Test
    public void theStageChosenInTheEditorIsStoredAndShownAgain() {
        ExitCriteriaValidatorFactory factory = new ExitCriteriaValidatorFactory();
        Map<String, ?> stored =
                factory.getDescriptorParams(Map.of(ExitCriteriaValidator.GATE, new String[] {"evaluation"}));
        ValidatorDescriptor descriptor = new ValidatorDescriptor() {};
        stored.forEach(descriptor.getArgs()::put);

        assertThat(factory.getVelocityParams("view", descriptor).get(ExitCriteriaValidator.GATE))
                .isEqualTo("evaluation");
        assertThat(factory.getVelocityParams("edit-parameters", descriptor).get(ExitCriteriaValidator.GATE))
                .isEqualTo("evaluation");
        assertThat(factory.getVelocityParams("input-parameters", null).get(ExitCriteriaValidator.GATE))
                .isEqualTo("");
    }

    @Test
    public void aDealOfAProjectWithoutPipelineStaysWhereItIs_andTheUserIsToldWhy() {
        when(transition.issue.getProjectId()).thenReturn(30000L);

        InvalidInputException refused =
                catchThrowableOfType(InvalidInputException.class, () -> validate(Locale.ENGLISH));

        assertThat(refused.getGenericErrors().toString())
                .contains(TestMessages.messages().in(Locale.ENGLISH).text("pipewright.exit.review.no-pipeline"));
    }

    private long add(String title, boolean required) {
        int position = world.criteria.ofPipeline(FeaturesInMemory.PROJECT).size() + 1;
        CriterionDraft draft =
                new CriterionDraft("evaluation", required, new CriterionText.Written(title, ""), new Question());
        return world.criteria
                .add(FeaturesInMemory.PROJECT, List.of(new NewCriterion(position, draft)))
                .get(0)
                .id();
    }

    private void answer(long criterion) {
        world.answers.append(new Answer(
                criterion,
                new DealId(1),
                AnswerValue.YES,
                Evidence.from("Kim"),
                new Stamp(new UserKey("rep"), Instant.EPOCH)));
    }

    private void validate(Locale locale) throws InvalidInputException {
        validator(locale).validate(transition.vars(), GATE, null);
    }

    private ExitCriteriaValidator validator(Locale locale) {
        return new ExitCriteriaValidator(
                world.checkExit,
                transition.deals(world.pipelines),
                Present.of(
                        new Actor(Optional.of(new UserKey("rep")), ZoneId.of("Asia/Seoul"), locale, world.actor.now())),
                transition.fieldValues(),
                TestMessages.messages());
    }
}

package io.pipewright.exit.condition;

import static io.pipewright.exit.ExitAssertions.assertRefused;
import static io.pipewright.kernel.Unseen.aroundAndWithin;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.pipewright.kernel.InvalidValue;
import io.pipewright.kernel.Reason;
import io.pipewright.kernel.Unseen;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.Test;

public class ConditionsTest {

    private static final List<Condition> ALL = List.of(
            new Question(),
            new FieldIs("amount", Comparison.AT_LEAST, "5"),
            FieldIs.set("close-date"),
            new ClosePlanAgreed(),
            new ClosePlanTasksDone(TaskScope.CUSTOMER),
            new InfluentialStakeholder(),
            new CanvasComplete(),
            new DecisionWithin(180),
            new MatchesJql("labels = demo"));

    @Test
    public void u1_daysAreReadAsPeopleTypeThem() {
        assertThat(Conditions.typed(CriterionKind.DECISION_WITHIN, Map.of("fallbackDays", " ９０ "), Locale.KOREA))
                .isEqualTo(new DecisionWithin(90));
    }

    @Test
    public void everyConditionComesBackAsItWasStored() {
        assertThat(ALL).extracting(Condition::kind).containsAll(EnumSet.allOf(CriterionKind.class));
        for (Condition condition : ALL) {
            assertThat(Conditions.of(condition.kind(), condition.parameters())).isEqualTo(condition);
        }
    }

    @Test
    public void storedNamesNeverChange() {
        assertThat(List.of(CriterionKind.values()))
                .extracting(CriterionKind::code)
                .containsExactly(
                        "question",
                        "field",
                        "close-plan-agreed",
                        "close-plan-tasks-done",
                        "influential-stakeholder",
                        "canvas-complete",
                        "decision-within",
                        "jql");
        assertThat(List.of(TaskScope.values()))
                .extracting(TaskScope::code)
                .containsExactly("all", "ours", "customer", "due");
        assertThat(List.of(Comparison.values()))
                .extracting(Comparison::code)
                .containsExactly("set", "=", "!=", "<", "<=", ">", ">=");
        assertThat(List.of(AnswerValue.values())).extracting(AnswerValue::code).containsExactly("yes", "no", "unknown");
        assertThat(List.of(CriterionField.values()))
                .extracting(CriterionField::id)
                .containsExactly("amount", "currency", "probability", "category", "close-date", "owner");
    }

    @Test
    public void storedNamesLeadBackToWhatTheyName() {
        assertThat(CriterionKind.ofCode("close-plan-agreed")).contains(CriterionKind.CLOSE_PLAN_AGREED);
        assertThat(CriterionKind.ofCode("magic")).isEmpty();
        assertThat(AnswerValue.ofCode("yes")).contains(AnswerValue.YES);
        assertThat(AnswerValue.ofCode("maybe")).isEmpty();
    }

    @Test
    public void aParameterThatIsMissingOrUnknownIsNamed() {
        assertRefused(
                "scope",
                "pipewright.exit.edit.choose",
                () -> Conditions.of(CriterionKind.CLOSE_PLAN_TASKS_DONE, Map.of()));
        assertRefused(
                "comparison",
                "pipewright.exit.edit.choose",
                () -> Conditions.of(CriterionKind.FIELD, Map.of("field", "amount")));
        Map<String, String> nothing = new HashMap<>();
        nothing.put("fallbackDays", null);
        assertRefused(
                "fallbackDays",
                "pipewright.exit.edit.fallback-days",
                () -> Conditions.of(CriterionKind.DECISION_WITHIN, nothing));
        for (String days : List.of("0", "3651", "99999999999", "12.5", "１２", "-1", "soon")) {
            assertRefused(
                    "fallbackDays",
                    "pipewright.exit.edit.fallback-days",
                    () -> Conditions.of(CriterionKind.DECISION_WITHIN, Map.of("fallbackDays", days)));
        }
    }

    @Test
    public void c08_parametersAreReadAsTheyAreSeen() {
        for (String unseen : Unseen.ALL) {
            assertThat(Conditions.of(
                            CriterionKind.DECISION_WITHIN, Map.of("fallbackDays", aroundAndWithin("180", unseen))))
                    .isEqualTo(new DecisionWithin(180));
        }
        assertThat(Conditions.of(CriterionKind.JQL, Map.of("jql", "\uFEFFsummary ~ \"a\u00A0b\"\u200B")))
                .isEqualTo(new MatchesJql("summary ~ \"a\u00A0b\""));
    }

    @Test
    public void s14_aParameterThatTheKindDoesNotHaveIsRefused_andNamedInShort() {
        for (Condition condition : ALL) {
            assertThat(Conditions.typed(condition.kind(), condition.parameters(), Locale.ENGLISH))
                    .isEqualTo(condition);
            assertThat(condition.kind().parameters())
                    .isEqualTo(condition.parameters().keySet());
        }
        Map<String, String> many = new HashMap<>();
        for (int i = 0; i < 300_000; i++) {
            many.put("x".repeat(50) + i, "");
        }
        assertThatExceptionOfType(InvalidValue.class)
                .isThrownBy(() -> Conditions.typed(CriterionKind.QUESTION, many, Locale.ENGLISH))
                .satisfies(refusal -> {
                    assertThat(refusal.field()).isEqualTo("parameters");
                    assertThat(refusal.reason())
                            .isEqualTo(Reason.of("pipewright.exit.edit.parameter-unknown", "x".repeat(40) + "…"));
                });
        assertRefused(
                "parameters",
                "pipewright.exit.edit.parameter-unknown",
                () -> Conditions.typed(
                        CriterionKind.JQL, Map.of("jql", "labels = demo", "scope", "all"), Locale.ENGLISH));
    }

    @Test
    public void peopleAnswerQuestionsPersonsAndTheCanvas_theDataTheRest() {
        assertThat(List.of(CriterionKind.values()))
                .filteredOn(CriterionKind::isAnswered)
                .containsExactly(
                        CriterionKind.QUESTION, CriterionKind.INFLUENTIAL_STAKEHOLDER, CriterionKind.CANVAS_COMPLETE);
    }
}

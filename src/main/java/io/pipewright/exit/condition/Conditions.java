package io.pipewright.exit.condition;

import io.pipewright.kernel.InvalidValue;
import io.pipewright.kernel.Reason;
import io.pipewright.kernel.Text;
import io.pipewright.kernel.TypedNumbers;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;

/** Reads conditions back from kind and parameters, as stored or as an administrator typed them. */
public final class Conditions {

    private static final int LONGEST_SHOWN = 40;
    private static final String FALLBACK_DAYS = "fallbackDays";

    private Conditions() {}

    /**
     * Reads what somebody typed, numbers as their language writes them, and refuses parameters that the kind does not have.
     *
     * @throws InvalidValue naming the parameter that is missing, wrong or unknown
     */
    public static Condition typed(CriterionKind kind, Map<String, String> parameters, Locale locale) {
        for (String name : parameters.keySet()) {
            if (!kind.parameters().contains(name)) {
                String shown = Text.shortened(name, LONGEST_SHOWN);
                throw new InvalidValue("parameters", Reason.of("pipewright.exit.edit.parameter-unknown", shown));
            }
        }
        return of(kind, withPlainDays(parameters, locale));
    }

    private static Map<String, String> withPlainDays(Map<String, String> parameters, Locale locale) {
        if (!parameters.containsKey(FALLBACK_DAYS)) {
            return parameters;
        }
        Map<String, String> plain = new HashMap<>(parameters);
        int days = new TypedNumbers(locale)
                .wholeNumber(FALLBACK_DAYS, parameters.get(FALLBACK_DAYS), DecisionWithin.LONGEST_DAYS, wrongDays());
        plain.put(FALLBACK_DAYS, String.valueOf(days));
        return plain;
    }

    /**
     * Reads what is stored; parameters of later versions are passed over.
     *
     * @throws InvalidValue naming the parameter that is missing or wrong
     */
    public static Condition of(CriterionKind kind, Map<String, String> parameters) {
        return switch (kind) {
            case QUESTION -> new Question();
            case FIELD -> fieldIs(parameters);
            case CLOSE_PLAN_AGREED -> new ClosePlanAgreed();
            case CLOSE_PLAN_TASKS_DONE -> tasksDone(parameters);
            case INFLUENTIAL_STAKEHOLDER -> new InfluentialStakeholder();
            case CANVAS_COMPLETE -> new CanvasComplete();
            case DECISION_WITHIN -> new DecisionWithin(days(text(parameters, FALLBACK_DAYS)));
            case JQL -> new MatchesJql(Text.checked("jql", text(parameters, "jql"), MatchesJql.LONGEST));
        };
    }

    private static ClosePlanTasksDone tasksDone(Map<String, String> parameters) {
        return new ClosePlanTasksDone(
                TaskScope.ofCode(text(parameters, "scope")).orElseThrow(() -> choose("scope")));
    }

    private static FieldIs fieldIs(Map<String, String> parameters) {
        Comparison comparison =
                Comparison.ofCode(text(parameters, "comparison")).orElseThrow(() -> choose("comparison"));
        String operand = Text.checked("operand", text(parameters, "operand"), FieldIs.LONGEST);
        return new FieldIs(Text.checked("field", text(parameters, "field"), FieldIs.LONGEST), comparison, operand);
    }

    private static int days(String typed) {
        String text = Text.asSeen(typed);
        int days = text.matches("\\d{1,4}") ? Integer.parseInt(text) : 0;
        if (days < 1 || days > DecisionWithin.LONGEST_DAYS) {
            throw new InvalidValue(FALLBACK_DAYS, wrongDays());
        }
        return days;
    }

    private static Reason wrongDays() {
        return Reason.of("pipewright.exit.edit.fallback-days", DecisionWithin.LONGEST_DAYS);
    }

    private static String text(Map<String, String> parameters, String name) {
        return Text.stripped(Objects.requireNonNullElse(parameters.get(name), ""));
    }

    private static InvalidValue choose(String parameter) {
        return new InvalidValue(parameter, Reason.of("pipewright.exit.edit.choose"));
    }
}

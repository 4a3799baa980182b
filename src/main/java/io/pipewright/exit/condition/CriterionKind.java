package io.pipewright.exit.condition;

import io.pipewright.kernel.EnumCode;
import java.util.Optional;
import java.util.Set;

/** The kinds of exit criteria, by the form in which they are stored. */
public enum CriterionKind {
    QUESTION,
    FIELD,
    CLOSE_PLAN_AGREED,
    CLOSE_PLAN_TASKS_DONE,
    INFLUENTIAL_STAKEHOLDER,
    CANVAS_COMPLETE,
    DECISION_WITHIN,
    JQL;

    /** Whether people answer it; the others are decided by what is stored about the deal. */
    public boolean isAnswered() {
        return this == QUESTION || this == INFLUENTIAL_STAKEHOLDER || this == CANVAS_COMPLETE;
    }

    /** The names of the parameters that it can have. */
    public Set<String> parameters() {
        return switch (this) {
            case FIELD -> Set.of("field", "comparison", "operand");
            case CLOSE_PLAN_TASKS_DONE -> Set.of("scope");
            case DECISION_WITHIN -> Set.of("fallbackDays");
            case JQL -> Set.of("jql");
            case QUESTION, CLOSE_PLAN_AGREED, INFLUENTIAL_STAKEHOLDER, CANVAS_COMPLETE -> Set.of();
        };
    }

    /** The stored form, for example {@code close-plan-agreed}. */
    public String code() {
        return EnumCode.of(this);
    }

    /** Message key of its name. */
    public String nameKey() {
        return "pipewright.exit.kind." + code();
    }

    /** Message key of a sentence that says what it asks for. */
    public String meaningKey() {
        return "pipewright.exit.kind-meaning." + code();
    }

    public static Optional<CriterionKind> ofCode(String code) {
        return EnumCode.find(CriterionKind.class, code);
    }
}

package io.pipewright.exit.condition;

import io.pipewright.kernel.Actor;
import io.pipewright.kernel.InvalidValue;
import io.pipewright.kernel.Reason;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;

/** Whether a condition that an administrator wrote can be judged at all, so that a wrong one is refused before it blocks a deal. */
public final class ConditionCheck {

    private final FieldValues fields;
    private final JqlMatches jql;

    public ConditionCheck(FieldValues fields, JqlMatches jql) {
        this.fields = fields;
        this.jql = jql;
    }

    /**
     * The condition as it is stored: a choice or a user by its id, so that no rename breaks it, and a number in plain digits, however
     * the writer's language writes it.
     *
     * @throws InvalidValue naming the parameter that is wrong
     */
    public Condition checked(Actor writer, long projectId, Condition condition) {
        return checked(writer, projectId, condition, writer.locale());
    }

    private Condition checked(Actor writer, long projectId, Condition condition, Locale written) {
        Condition read = Conditions.of(condition.kind(), condition.parameters());
        if (read instanceof FieldIs field) {
            return checked(projectId, field, written);
        }
        if (read instanceof MatchesJql query) {
            check(writer, query);
        }
        return read;
    }

    /** Why a condition that was accepted once can no longer be judged. */
    public Optional<Reason> fault(Actor reader, long projectId, Condition condition) {
        try {
            checked(reader, projectId, condition, Locale.ROOT);
            return Optional.empty();
        } catch (InvalidValue e) {
            return Optional.of(e.reason());
        }
    }

    private FieldIs checked(long projectId, FieldIs condition, Locale written) {
        FieldType type = CriterionField.ofId(condition.fieldId())
                .map(CriterionField::type)
                .or(() -> fields.typeOf(projectId, condition.fieldId()))
                .orElseThrow(() -> new InvalidValue("field", Reason.of("pipewright.exit.edit.field-unknown")));
        if (condition.comparison() == Comparison.SET) {
            return condition;
        }
        if (type == FieldType.OTHER) {
            throw new InvalidValue("comparison", Reason.of("pipewright.exit.edit.only-set"));
        }
        if (condition.comparison().ranks() && !type.isRanked()) {
            throw new InvalidValue("comparison", Reason.of("pipewright.exit.edit.no-order"));
        }
        if (condition.operand().isBlank()) {
            throw new InvalidValue("operand", Reason.of("pipewright.exit.edit.operand-missing"));
        }
        if (type == FieldType.NUMBER) {
            return new FieldIs(
                    condition.fieldId(), condition.comparison(), Operands.plainNumber(condition.operand(), written));
        }
        if (type == FieldType.DATE) {
            checkDate(condition.operand());
        }
        return type.isChosen() ? chosen(projectId, type, condition) : condition;
    }

    private FieldIs chosen(long projectId, FieldType type, FieldIs condition) {
        Choice choice = fields.meant(projectId, condition.fieldId(), condition.operand())
                .orElseThrow(() -> new InvalidValue(
                        "operand",
                        Reason.of(
                                type == FieldType.USER
                                        ? "pipewright.exit.edit.operand-user"
                                        : "pipewright.exit.edit.operand-choice",
                                condition.operand())));
        return new FieldIs(condition.fieldId(), condition.comparison(), choice.id());
    }

    private static void checkDate(String operand) {
        try {
            Operands.date(operand, LocalDate.EPOCH);
        } catch (IllegalArgumentException e) {
            throw new InvalidValue("operand", Reason.of("pipewright.exit.edit.operand-date"));
        }
    }

    private void check(Actor writer, MatchesJql condition) {
        if (condition.jql().isBlank()) {
            throw new InvalidValue("jql", Reason.of("pipewright.exit.edit.jql-missing"));
        }
        Optional<Reason> fault = jql.check(writer, condition.jql());
        if (fault.isPresent()) {
            throw new InvalidValue("jql", fault.get());
        }
    }
}

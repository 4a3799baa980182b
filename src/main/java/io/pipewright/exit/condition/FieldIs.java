package io.pipewright.exit.condition;

import java.util.Map;
import java.util.Optional;

/**
 * Whether a field of the deal is set, or compares with a value: a number, a date (year-month-day or {@code today}), a text, or a choice or
 * user as {@link FieldValues#meant} reads it; what is saved today is its id.
 * A field that is not set meets no comparison, not even "is not".
 */
public record FieldIs(String fieldId, Comparison comparison, String operand) implements Condition {

    /** The most characters of a field's id, and of what it is compared with. */
    public static final int LONGEST = 255;

    public static FieldIs set(String fieldId) {
        return new FieldIs(fieldId, Comparison.SET, "");
    }

    @Override
    public CriterionKind kind() {
        return CriterionKind.FIELD;
    }

    @Override
    public Map<String, String> parameters() {
        return Map.of("field", fieldId, "comparison", comparison.code(), "operand", operand);
    }

    @Override
    public Finding judge(Facts facts) {
        Optional<FieldReading> field = facts.field(fieldId);
        if (field.isEmpty()) {
            return Finding.broken("pipewright.exit.field.gone", facts.title(), fieldId);
        }
        Object name = field.get().name();
        return field.get()
                .value()
                .map(value -> compared(value, name, facts))
                .orElseGet(() -> Finding.unmet("pipewright.exit.field.unset", facts.title(), name));
    }

    private Finding compared(FieldValue value, Object name, Facts facts) {
        if (comparison == Comparison.SET) {
            return Finding.MET;
        }
        try {
            Choice other = other(value, facts);
            return value.compares(comparison, other.id(), facts.today())
                    ? Finding.MET
                    : Finding.unmet(
                            "pipewright.exit.field.not-" + comparison.word(), facts.title(), name, other.name());
        } catch (IllegalArgumentException e) {
            return Finding.broken("pipewright.exit.field.incomparable", facts.title(), name, operand);
        }
    }

    /** What the value is compared with; the operand stands for itself unless the field holds choices or users. */
    private Choice other(FieldValue value, Facts facts) {
        return value instanceof FieldValue.ChosenValue
                ? facts.meant(fieldId, operand).orElseThrow(() -> new IllegalArgumentException("No such choice"))
                : new Choice(operand, operand);
    }
}

package io.pipewright.exit.condition;

import io.pipewright.kernel.Text;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;

/** The value of a field of a deal. A field without a value has none of these. */
public sealed interface FieldValue {

    /** Whether the comparison with the operand holds. @throws IllegalArgumentException when the two cannot be compared */
    boolean compares(Comparison comparison, String operand, LocalDate today);

    record NumberValue(BigDecimal number) implements FieldValue {
        @Override
        public boolean compares(Comparison comparison, String operand, LocalDate today) {
            return comparison.holds(number.compareTo(Operands.number(operand)));
        }
    }

    record DateValue(LocalDate date) implements FieldValue {
        @Override
        public boolean compares(Comparison comparison, String operand, LocalDate today) {
            return comparison.holds(date.compareTo(Operands.date(operand, today)));
        }
    }

    /** All that is chosen, by {@link Choice#id}; equal when one of them is. */
    record ChosenValue(Set<String> ids) implements FieldValue {

        public ChosenValue {
            ids = Set.copyOf(ids);
        }

        public static ChosenValue of(String id) {
            return new ChosenValue(Set.of(id));
        }

        @Override
        public boolean compares(Comparison comparison, String operand, LocalDate today) {
            Operands.requireUnranked(comparison);
            return comparison.holds(ids.contains(operand) ? 0 : 1);
        }
    }

    /** One text or several; equal when one of them is, in the way of {@link Text#readsAs}. */
    record TextValue(List<String> texts) implements FieldValue {

        public TextValue {
            texts = List.copyOf(texts);
        }

        public static TextValue of(String text) {
            return new TextValue(List.of(text));
        }

        @Override
        public boolean compares(Comparison comparison, String operand, LocalDate today) {
            Operands.requireUnranked(comparison);
            boolean equal = texts.stream().anyMatch(text -> Text.readsAs(text, operand));
            return comparison.holds(equal ? 0 : 1);
        }
    }
}

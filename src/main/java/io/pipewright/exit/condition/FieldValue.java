package io.pipewright.exit.condition;

import io.pipewright.kernel.Text;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;

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

    /** One text, or all the options that are chosen; equal when one of them is, in the way of {@link Text#readsAs}. */
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

package io.pipewright.exit.condition;

import io.pipewright.kernel.Days;
import io.pipewright.kernel.Decimals;
import io.pipewright.kernel.Text;
import java.math.BigDecimal;
import java.time.LocalDate;

/** Reads what an administrator wrote to compare a field with. What cannot be read is an {@link IllegalArgumentException}. */
final class Operands {

    /** Stands for the day on which the deal is looked at. */
    static final String TODAY = "today";

    private Operands() {}

    static BigDecimal number(String operand) {
        return Decimals.read(operand).orElseThrow(() -> new IllegalArgumentException("Not a number"));
    }

    static LocalDate date(String operand, LocalDate today) {
        if (Text.asSeen(operand).equals(TODAY)) {
            return today;
        }
        return Days.read(operand).orElseThrow(() -> new IllegalArgumentException("Not a date"));
    }

    static void requireUnranked(Comparison comparison) {
        if (comparison.ranks()) {
            throw new IllegalArgumentException("Texts have no order");
        }
    }
}

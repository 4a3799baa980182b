package io.pipewright.exit;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;

/** Reads what an administrator wrote to compare a field with. What cannot be read is an {@link IllegalArgumentException}. */
final class Operands {

    /** Stands for the day on which the deal is looked at. */
    static final String TODAY = "today";
    static final int LONGEST = 255;

    private Operands() {
    }

    static BigDecimal number(String operand) {
        String text = operand.strip();
        if (text.length() > 40 || !text.matches("[+-]?\\d+(\\.\\d+)?")) {
            throw new IllegalArgumentException("Not a number");
        }
        return new BigDecimal(text);
    }

    static LocalDate date(String operand, LocalDate today) {
        if (operand.strip().equals(TODAY)) {
            return today;
        }
        try {
            return LocalDate.parse(operand.strip());
        } catch (DateTimeException e) {
            throw new IllegalArgumentException("Not a date", e);
        }
    }

    static void requireUnranked(Comparison comparison) {
        if (comparison.ranks()) {
            throw new IllegalArgumentException("Texts have no order");
        }
    }
}

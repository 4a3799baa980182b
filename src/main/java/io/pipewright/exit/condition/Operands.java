package io.pipewright.exit.condition;

import io.pipewright.kernel.Days;
import io.pipewright.kernel.Decimals;
import io.pipewright.kernel.NumberLimits;
import io.pipewright.kernel.Reason;
import io.pipewright.kernel.Text;
import io.pipewright.kernel.TypedNumbers;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Locale;

/** Reads what an administrator wrote to compare a field with. What cannot be read is an {@link IllegalArgumentException}. */
final class Operands {

    /** Stands for the day on which the deal is looked at. */
    static final String TODAY = "today";

    /** As much as a number field of fifteen significant digits can hold. */
    private static final NumberLimits TYPED = new NumberLimits(15, BigDecimal.TEN.pow(15));

    private Operands() {}

    static BigDecimal number(String operand) {
        return Decimals.read(operand).orElseThrow(() -> new IllegalArgumentException("Not a number"));
    }

    /** A typed number, with or without a percent sign, in plain digits. @throws InvalidValue naming field {@code operand} */
    static String plainNumber(String operand, Locale locale) {
        BigDecimal number = new TypedNumbers(locale)
                .read(
                        "operand",
                        Text.asSeen(operand).replaceFirst("[%％٪]$", ""),
                        TYPED,
                        Reason.of("pipewright.field.number.not-a-number"));
        return Decimals.plain(number).toPlainString();
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

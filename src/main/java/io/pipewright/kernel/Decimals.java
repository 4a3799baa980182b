package io.pipewright.kernel;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.regex.Pattern;

/** Exact decimal numbers: how people type them, and the one form in which equal numbers are equal. */
public final class Decimals {

    private static final int LONGEST_INPUT = 40;
    private static final Pattern PLAIN = Pattern.compile("[+-]?[0-9]+(\\.[0-9]+)?");

    private Decimals() {}

    /**
     * Reads a plain number such as {@code 12.50}, {@link Text#asSeen}; empty for anything else: groups by signs or ordinary spaces,
     * exponents, more than {@value #LONGEST_INPUT} characters.
     */
    public static Optional<BigDecimal> read(String text) {
        String seen = Text.asSeen(text);
        return seen.length() <= LONGEST_INPUT && PLAIN.matcher(seen).matches()
                ? Optional.of(new BigDecimal(seen))
                : Optional.empty();
    }

    /** The number without trailing zeros after the point and without an exponent, written out: its size has to be checked before. */
    public static BigDecimal plain(BigDecimal number) {
        BigDecimal stripped = number.stripTrailingZeros();
        return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
    }
}

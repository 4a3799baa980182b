package io.pipewright.kernel;

import java.math.BigDecimal;
import java.text.DecimalFormatSymbols;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Numbers of digits, separators and one decimal sign, such as {@code 1,234.56}, {@code 1.234,56}, {@code 1 234,56} or
 * {@code 1'234.56}. Where a single separator could be either sign, the reader's language decides.
 */
final class NumberSyntax {

    /** Signs that never stand before decimals: spaces and apostrophes, once they are written alike. */
    private static final String ONLY_GROUPS = "[ ']";

    private static final Pattern THREES = Pattern.compile("[1-9][0-9]{0,2}([ ',.])[0-9]{3}(\\1[0-9]{3})*");
    private static final Pattern TWOS_AND_THREE = Pattern.compile("[1-9][0-9]?([ ',.])([0-9]{2}\\1)+[0-9]{3}");
    private static final Pattern WITH_DECIMALS = Pattern.compile("(?<whole>.*?)[.,](?<decimals>[0-9]*)");
    private static final Pattern DIGITS = Pattern.compile("[0-9]+");
    private static final Pattern ONE_SEPARATOR = Pattern.compile("[1-9][0-9]{0,2}[.,][0-9]{3}");

    private final char decimalSign;
    private final char groupSign;

    NumberSyntax(Locale locale) {
        DecimalFormatSymbols symbols = DecimalFormatSymbols.getInstance(locale);
        this.decimalSign = plainSign(symbols.getDecimalSeparator());
        this.groupSign = plainSign(symbols.getGroupingSeparator());
    }

    /** Writes a sign of whatever language as one of {@code . , '} and space. */
    private static char plainSign(char sign) {
        String plain = TypedText.plain(String.valueOf(sign));
        return plain.isEmpty() ? ' ' : plain.charAt(0);
    }

    /** What the text can mean; empty when it is no number. */
    Optional<NumberReading> read(String text, NumberLimits limits) {
        boolean negative = text.startsWith("-");
        String digits = text.replaceFirst("^[+-] ?", "");
        return unsigned(digits, limits).map(reading -> negative ? reading.negated() : reading);
    }

    private Optional<NumberReading> unsigned(String text, NumberLimits limits) {
        if (ONE_SEPARATOR.matcher(text).matches()) {
            return Optional.of(eitherSign(text, limits));
        }
        if (isWhole(text)) {
            return Optional.of(NumberReading.of(whole(text)));
        }
        var parts = WITH_DECIMALS.matcher(text);
        if (!parts.matches()) {
            return Optional.empty();
        }
        char sign = text.charAt(parts.end("whole"));
        String whole = parts.group("whole");
        String decimals = parts.group("decimals");
        boolean written = (whole.isEmpty() || isWhole(whole)) && !decimals.isEmpty() && whole.indexOf(sign) < 0;
        return written ? Optional.of(NumberReading.of(decimal(whole, decimals))) : Optional.empty();
    }

    /** {@code 1,234} or {@code 1.234}. */
    private NumberReading eitherSign(String text, NumberLimits limits) {
        char sign = text.charAt(text.length() - 4);
        BigDecimal grouped = whole(text);
        BigDecimal exact = decimal(text.substring(0, text.length() - 4), text.substring(text.length() - 3));
        if (grouped.compareTo(limits.most()) > 0) {
            return NumberReading.of(exact);
        }
        if (sign == groupSign) {
            return NumberReading.of(grouped);
        }
        return sign == decimalSign && exact.scale() <= limits.decimals()
                ? NumberReading.of(exact)
                : new NumberReading(grouped, Optional.of(exact));
    }

    private static boolean isWhole(String text) {
        return DIGITS.matcher(text).matches()
                || THREES.matcher(text).matches()
                || TWOS_AND_THREE.matcher(text).matches();
    }

    private static BigDecimal whole(String text) {
        return new BigDecimal(text.replaceAll(ONLY_GROUPS + "|[.,]", ""));
    }

    private static BigDecimal decimal(String whole, String decimals) {
        return new BigDecimal((whole.isEmpty() ? "0" : whole.replaceAll(ONLY_GROUPS + "|[.,]", "")) + "." + decimals);
    }
}

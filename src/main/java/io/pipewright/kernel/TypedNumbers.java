package io.pipewright.kernel;

import java.math.BigDecimal;
import java.text.NumberFormat;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads numbers as people of one language type them: grouped or not, with their own decimal sign, with {@code k}, {@code m},
 * {@code 만} or {@code 억}, in whatever width of digits. What can mean two numbers is refused with both of them.
 */
public final class TypedNumbers {

    private static final int LONGEST = 60;
    private static final int LONGEST_SHOWN = 40;
    private static final Pattern WITH_UNIT = Pattern.compile("(?<number>.*[0-9]) ?(?<unit>[^0-9]{1,20})");

    private final Locale locale;
    private final NumberSyntax syntax;

    public TypedNumbers(Locale locale) {
        this.locale = locale;
        this.syntax = new NumberSyntax(locale);
    }

    /**
     * The number that the text means.
     *
     * @param unreadable says what can be typed, for a text that is no number
     * @throws InvalidValue naming the field
     */
    public BigDecimal read(String field, String text, NumberLimits limits, Reason unreadable) {
        NumberReading reading = read(text, limits).orElseThrow(() -> new InvalidValue(field, unreadable));
        return only(field, text, limits, reading);
    }

    /**
     * A whole number from 0 to the most.
     *
     * @param unreadable says so, for any other text
     * @throws InvalidValue naming the field
     */
    public int wholeNumber(String field, String text, int most, Reason unreadable) {
        BigDecimal number = read(field, text, NumberLimits.whole(most), unreadable);
        boolean fits = number.signum() >= 0
                && number.compareTo(BigDecimal.valueOf(most)) <= 0
                && number.stripTrailingZeros().scale() <= 0;
        if (!fits) {
            throw new InvalidValue(field, unreadable);
        }
        return number.intValueExact();
    }

    /** What the text can mean; empty when it is no number. */
    public Optional<NumberReading> read(String text, NumberLimits limits) {
        String plain = TypedText.plain(text);
        if (plain.isEmpty() || plain.length() > LONGEST) {
            return Optional.empty();
        }
        return syntax.read(plain, limits)
                .or(() -> EastAsianNumber.read(plain, limits))
                .or(() -> withUnit(plain, limits));
    }

    /** The one meaning. @throws InvalidValue with both when there are two */
    public BigDecimal only(String field, String text, NumberLimits limits, NumberReading reading) {
        reading.other().ifPresent(other -> {
            throw new InvalidValue(field, ambiguous(text, limits, reading.number(), other));
        });
        return reading.number();
    }

    private Optional<NumberReading> withUnit(String plain, NumberLimits limits) {
        Matcher parts = WITH_UNIT.matcher(plain);
        if (!parts.matches()) {
            return Optional.empty();
        }
        Integer power = NumberUnits.in(locale).get(NumberUnits.word(parts.group("unit")));
        return power == null
                ? Optional.empty()
                : syntax.read(parts.group("number"), limits.inUnitsOf(power)).map(reading -> reading.movedRight(power));
    }

    private Reason ambiguous(String text, NumberLimits limits, BigDecimal one, BigDecimal other) {
        String typed = Text.shortened(Text.stripped(text), LONGEST_SHOWN);
        String plainOne = Decimals.plain(one).toPlainString();
        return other.scale() > limits.decimals() && other.stripTrailingZeros().scale() > 0
                ? Reason.of("pipewright.field.number.ambiguous-decimals", typed, shown(one), shown(other), plainOne)
                : Reason.of(
                        "pipewright.field.number.ambiguous",
                        typed,
                        shown(one),
                        shown(other),
                        plainOne,
                        Decimals.plain(other).scale() > 0
                                ? shown(other)
                                : Decimals.plain(other).toPlainString());
    }

    private String shown(BigDecimal number) {
        NumberFormat format = NumberFormat.getNumberInstance(locale);
        format.setMaximumFractionDigits(Math.max(0, number.scale()));
        format.setMinimumFractionDigits(Math.max(0, number.scale()));
        return format.format(number);
    }
}

package io.pipewright.kernel;

import java.math.BigDecimal;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Numbers in units of ten thousand, as Korean, Japanese and Chinese write them: {@code 120만}, {@code 1억 2천만}, {@code 1.5억}; with
 * their signs, whoever types them.
 */
final class EastAsianNumber {

    private static final int TEN_THOUSAND = 4;
    private static final int FEWEST_LAST_DIGITS = 3;
    private static final Pattern PART = Pattern.compile(" ?(?<section>[0-9.,천千백百십十 ]*?) ?(?<unit>[조兆억億亿만萬万]|$)");
    private static final Pattern SMALL_PART = Pattern.compile(" ?(?<number>([0-9][0-9.,]*)?) ?(?<unit>[천千백百십十]|$)");

    private final NumberSyntax syntax = new NumberSyntax(Locale.KOREA);
    private final NumberLimits limits;
    private int lastPower = Integer.MAX_VALUE;
    private BigDecimal sum = BigDecimal.ZERO;
    private boolean decimals;
    private int parts;

    private EastAsianNumber(NumberLimits limits) {
        this.limits = limits;
    }

    /** Empty for what is no such number. */
    static Optional<NumberReading> read(String text, NumberLimits limits) {
        return new EastAsianNumber(limits).read(text);
    }

    private Optional<NumberReading> read(String text) {
        Matcher part = PART.matcher(text);
        int at = 0;
        while (at < text.length()) {
            if (!part.find(at) || part.start() != at || part.end() == at) {
                return Optional.empty();
            }
            at = part.end();
            String section = part.group("section").strip();
            if (part.group("unit").isEmpty()) {
                return last(section);
            }
            if (!add(section, power(part.group("unit")))) {
                return Optional.empty();
            }
        }
        return parts == 0 ? Optional.empty() : Optional.of(NumberReading.of(sum));
    }

    private boolean add(String section, int power) {
        Optional<BigDecimal> times = section.isEmpty() ? Optional.of(BigDecimal.ONE) : section(section, power);
        if (times.isEmpty()
                || power >= lastPower
                || (decimals && parts > 0)
                || !fits(times.get().movePointRight(power))) {
            return false;
        }
        sum = sum.add(times.get().movePointRight(power));
        lastPower = power;
        parts++;
        return true;
    }

    /** What stands behind the last large unit. People say {@code 1억 5} and {@code 1억 5000} for 150,000,000, so that is asked. */
    private Optional<NumberReading> last(String section) {
        Optional<BigDecimal> rest = section(section, 0);
        if (rest.isEmpty() || (decimals && parts > 0) || !fits(rest.get())) {
            return Optional.empty();
        }
        BigDecimal literal = sum.add(rest.get());
        boolean said = parts > 0 && section.matches("[0-9]+");
        if (!said || (lastPower == TEN_THOUSAND && section.length() >= FEWEST_LAST_DIGITS)) {
            return Optional.of(NumberReading.of(literal));
        }
        BigDecimal spoken = rest.get().movePointRight(lastPower - section.length());
        return Optional.of(new NumberReading(literal, Optional.of(sum.add(spoken))));
    }

    private boolean fits(BigDecimal part) {
        return parts == 0 || part.compareTo(BigDecimal.TEN.pow(lastPower)) < 0;
    }

    /** A number below ten thousand such as {@code 2천}, {@code 3천5백} or {@code 2,000}; alone it may have decimals. */
    private Optional<BigDecimal> section(String text, int power) {
        Matcher part = SMALL_PART.matcher(text);
        BigDecimal value = BigDecimal.ZERO;
        int at = 0;
        int last = Integer.MAX_VALUE;
        while (at < text.length()) {
            if (!part.find(at) || part.start() != at || part.end() == at) {
                return Optional.empty();
            }
            at = part.end();
            int small = power(part.group("unit"));
            Optional<BigDecimal> times = times(part.group("number"), power + small);
            if (times.isEmpty() || small >= last || (decimals && last != Integer.MAX_VALUE)) {
                return Optional.empty();
            }
            value = value.add(times.get().movePointRight(small));
            last = small;
        }
        return Optional.of(value);
    }

    private static int power(String unit) {
        return switch (unit) {
            case "조", "兆" -> 12;
            case "억", "億", "亿" -> 8;
            case "만", "萬", "万" -> TEN_THOUSAND;
            case "천", "千" -> 3;
            case "백", "百" -> 2;
            case "십", "十" -> 1;
            default -> 0;
        };
    }

    private Optional<BigDecimal> times(String number, int power) {
        if (number.isEmpty()) {
            return Optional.of(BigDecimal.ONE);
        }
        Optional<BigDecimal> times = syntax.read(number, limits.inUnitsOf(power))
                .filter(reading -> reading.other().isEmpty())
                .map(NumberReading::number);
        decimals |=
                times.filter(value -> value.stripTrailingZeros().scale() > 0).isPresent();
        return times;
    }
}

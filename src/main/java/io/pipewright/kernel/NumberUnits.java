package io.pipewright.kernel;

import java.text.NumberFormat;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Short words for thousands, millions and so on behind a number, as powers of ten: those that everybody writes ({@code k}, {@code m},
 * {@code bn}) and those that a language shortens its own numbers with ({@code Mio.}, {@code Mrd.}).
 */
final class NumberUnits {

    private static final int THOUSAND = 3;
    private static final int MILLION = 6;
    private static final int BILLION = 9;
    private static final int TRILLION = 12;
    private static final int LARGEST = 14;

    private static final Map<String, Integer> COMMON = Map.ofEntries(
            Map.entry("k", THOUSAND),
            Map.entry("m", MILLION),
            Map.entry("mn", MILLION),
            Map.entry("mio", MILLION),
            Map.entry("mln", MILLION),
            Map.entry("b", BILLION),
            Map.entry("bn", BILLION),
            Map.entry("mrd", BILLION),
            Map.entry("mld", BILLION),
            Map.entry("t", TRILLION),
            Map.entry("tn", TRILLION));

    /** Finding them takes milliseconds, and they never change. */
    private static final Map<Locale, Map<String, Integer>> KNOWN = new ConcurrentHashMap<>();

    private NumberUnits() {}

    /** The words in lower case without a full stop. A word that a language uses for two powers is left out. */
    static Map<String, Integer> in(Locale locale) {
        return KNOWN.computeIfAbsent(locale, NumberUnits::of);
    }

    private static Map<String, Integer> of(Locale locale) {
        Map<String, Integer> own = new HashMap<>();
        Set<String> unclear = new HashSet<>();
        for (NumberFormat.Style style : NumberFormat.Style.values()) {
            NumberFormat format = NumberFormat.getCompactNumberInstance(locale, style);
            for (int power = THOUSAND; power <= LARGEST; power++) {
                for (long times = 1; times <= 2; times++) {
                    collect(own, unclear, format.format(times * Math.round(Math.pow(10, power))), power);
                }
            }
        }
        Map<String, Integer> units = new HashMap<>(COMMON);
        units.putAll(own);
        units.keySet().removeAll(unclear);
        return Map.copyOf(units);
    }

    private static void collect(Map<String, Integer> own, Set<String> unclear, String shown, int power) {
        String plain = TypedText.plain(shown);
        int digits = 0;
        while (digits < plain.length() && Character.isDigit(plain.charAt(digits))) {
            digits++;
        }
        String unit = word(plain.substring(digits));
        if (digits > 0 && !unit.isEmpty() && unit.chars().noneMatch(Character::isDigit)) {
            int unitPower = power - (digits - 1);
            Integer before = own.put(unit, unitPower);
            if (before != null && before != unitPower) {
                unclear.add(unit);
            }
        }
    }

    /** A unit as it is looked up. */
    static String word(String typed) {
        return typed.strip().replaceFirst("\\.$", "").toLowerCase(Locale.ROOT);
    }
}

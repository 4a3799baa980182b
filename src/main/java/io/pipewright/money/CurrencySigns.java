package io.pipewright.money;

import io.pipewright.kernel.Text;
import java.util.Comparator;
import java.util.Currency;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The signs and words that stand for currencies beside a number: ISO codes, {@code $}, {@code US$}, {@code ₩}, {@code 원}. */
final class CurrencySigns {

    /** A sign found at an end of a text, what it can stand for, and the text without it. */
    record Found(String sign, Set<Currency> currencies, String rest) {}

    private static final int CODE = 3;
    private static final Map<String, List<String>> COMMON = Map.ofEntries(
            Map.entry("₩", List.of("KRW")),
            Map.entry("￦", List.of("KRW")),
            Map.entry("원", List.of("KRW")),
            Map.entry("won", List.of("KRW")),
            Map.entry("$", List.of("USD", "CAD", "AUD", "NZD", "SGD", "HKD", "TWD", "MXN", "CLP", "COP", "ARS", "BRL")),
            Map.entry("달러", List.of("USD", "CAD", "AUD", "NZD", "SGD", "HKD", "TWD")),
            Map.entry("불", List.of("USD")),
            Map.entry("¥", List.of("JPY", "CNY")),
            Map.entry("￥", List.of("JPY", "CNY")),
            Map.entry("円", List.of("JPY")),
            Map.entry("엔", List.of("JPY")),
            Map.entry("元", List.of("CNY", "TWD")),
            Map.entry("위안", List.of("CNY")),
            Map.entry("€", List.of("EUR")),
            Map.entry("유로", List.of("EUR")),
            Map.entry("£", List.of("GBP", "EGP")),
            Map.entry("파운드", List.of("GBP")));

    private static final Comparator<Map.Entry<String, Set<Currency>>> LONGEST_FIRST = Comparator.comparing(
            Map.Entry::getKey,
            Comparator.comparingInt(String::length).reversed().thenComparing(Comparator.naturalOrder()));

    private final Map<String, Set<Currency>> signs = new HashMap<>();

    CurrencySigns(Locale locale) {
        COMMON.forEach((sign, codes) ->
                signs.put(sign, codes.stream().map(Currency::getInstance).collect(Collectors.toSet())));
        for (Currency currency : Currency.getAvailableCurrencies()) {
            for (Locale language : List.of(locale, Locale.US, Locale.ROOT)) {
                String sign = Text.asSeen(currency.getSymbol(language));
                signs.computeIfAbsent(sign, key -> new HashSet<>()).add(currency);
            }
        }
    }

    /** The sign before or behind the number; empty when there is none. */
    Optional<Found> in(String text) {
        return code(text).or(() -> sign(text));
    }

    private Optional<Found> code(String text) {
        if (text.length() <= CODE) {
            return Optional.empty();
        }
        String first = text.substring(0, CODE);
        String last = text.substring(text.length() - CODE);
        boolean endsFirst = !isLatin(text.charAt(CODE));
        boolean beginsLast = !isLatin(text.charAt(text.length() - CODE - 1));
        return Stream.concat(
                        endsFirst ? found(first, text.substring(CODE)) : Stream.empty(),
                        beginsLast ? found(last, text.substring(0, text.length() - CODE)) : Stream.empty())
                .findFirst();
    }

    private static Stream<Found> found(String code, String rest) {
        try {
            return Stream.of(new Found(
                    code.toUpperCase(Locale.ROOT),
                    Set.of(Currency.getInstance(code.toUpperCase(Locale.ROOT))),
                    rest.strip()));
        } catch (IllegalArgumentException noCode) {
            return Stream.empty();
        }
    }

    private Optional<Found> sign(String text) {
        return signs.entrySet().stream()
                .filter(sign -> !sign.getKey().isEmpty() && sign.getKey().length() < text.length())
                .sorted(LONGEST_FIRST)
                .flatMap(sign ->
                        without(text, sign.getKey()).map(rest -> new Found(sign.getKey(), sign.getValue(), rest)))
                .findFirst();
    }

    /** What is left of the text without the sign at its beginning or its end, in upper or lower case. */
    static Stream<String> without(String text, String sign) {
        int rest = text.length() - sign.length();
        Stream<String> behind = rest > 0 && text.regionMatches(true, 0, sign, 0, sign.length())
                ? Stream.of(text.substring(sign.length()).strip())
                : Stream.empty();
        Stream<String> before = rest > 0 && text.regionMatches(true, rest, sign, 0, sign.length())
                ? Stream.of(text.substring(0, rest).strip())
                : Stream.empty();
        return Stream.concat(behind, before);
    }

    private static boolean isLatin(char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
    }
}

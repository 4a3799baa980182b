package io.pipewright.jira.setup;

import java.util.Currency;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** The currencies that set-up offers: a few as options of every deal, more to report in. */
final class OfferedCurrencies {

    private static final List<String> OF_DEALS = List.of("USD", "EUR", "KRW", "JPY", "GBP", "CNY");
    private static final List<String> MORE = List.of(
            "AED", "AUD", "BRL", "CAD", "CHF", "CZK", "DKK", "HKD", "HUF", "IDR", "ILS", "INR", "MXN", "MYR", "NOK",
            "NZD", "PHP", "PLN", "SAR", "SEK", "SGD", "THB", "TRY", "TWD", "VND", "ZAR");

    private OfferedCurrencies() {}

    /** Codes of the options of a deal's currency, the reporting one among them. */
    static List<String> ofDeals(Currency reporting) {
        Set<String> codes = new LinkedHashSet<>(OF_DEALS);
        codes.add(reporting.getCurrencyCode());
        return List.copyOf(codes);
    }

    /** Codes to choose the reporting currency from. */
    static List<String> toReportIn() {
        Set<String> codes = new LinkedHashSet<>(OF_DEALS);
        codes.addAll(MORE);
        return List.copyOf(codes);
    }

    /** What is paid with where an administrator of this language lives, if it is offered: won for Korean, also without a country. */
    static Optional<Currency> of(Locale locale) {
        Locale inCountry = locale.getCountry().isEmpty()
                ? SetupLanguage.ofCode(locale.getLanguage())
                        .map(SetupLanguage::locale)
                        .orElse(locale)
                : locale;
        try {
            return Optional.ofNullable(Currency.getInstance(inCountry))
                    .map(Currency::getCurrencyCode)
                    .flatMap(OfferedCurrencies::ofCode);
        } catch (IllegalArgumentException noCountry) {
            return Optional.empty();
        }
    }

    /** The offered currency with this code. */
    static Optional<Currency> ofCode(String code) {
        return Optional.ofNullable(code).filter(toReportIn()::contains).map(Currency::getInstance);
    }
}

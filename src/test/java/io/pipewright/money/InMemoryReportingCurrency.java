package io.pipewright.money;

import java.util.Currency;
import java.util.Optional;

/** The reporting currency in memory. */
public final class InMemoryReportingCurrency implements ReportingCurrency {

    private volatile Optional<Currency> chosen = Optional.empty();

    @Override
    public Optional<Currency> chosen() {
        return chosen;
    }

    @Override
    public void choose(Currency currency) {
        chosen = Optional.of(currency);
    }
}

package io.pipewright.money;

import io.pipewright.kernel.Stamp;
import io.pipewright.kernel.UserKey;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.function.Supplier;

/** Rates of exchange in memory; the reporting currency is kept elsewhere, as in the product. */
public final class InMemoryRateTables implements RateTables {

    private static final Stamp ENTERED = new Stamp(new UserKey("admin"), Instant.parse("2017-01-01T00:00:00Z"));

    private final List<EnteredRate> rates = new ArrayList<>();
    private final Supplier<Currency> reporting;

    /** With dollars as the reporting currency. */
    public InMemoryRateTables() {
        this(() -> Currency.getInstance("USD"));
    }

    public InMemoryRateTables(Supplier<Currency> reporting) {
        this.reporting = reporting;
    }

    @Override
    public synchronized RateTable current() {
        return new RateTable(
                reporting.get(), rates.stream().map(EnteredRate::rate).toList());
    }

    @Override
    public synchronized List<EnteredRate> entered() {
        return List.copyOf(rates);
    }

    @Override
    public synchronized void add(List<Rate> added, Stamp entered) {
        added.forEach(rate -> rates.add(new EnteredRate(rate, entered)));
    }

    /** Adds a rate; it does not matter who entered it. */
    public void add(Rate rate) {
        add(rate, ENTERED);
    }
}

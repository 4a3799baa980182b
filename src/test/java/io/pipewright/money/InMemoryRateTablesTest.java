package io.pipewright.money;

import java.util.Currency;

public class InMemoryRateTablesTest extends RateTablesContract {

    private Currency reporting = Currency.getInstance("USD");
    private final InMemoryRateTables rates = new InMemoryRateTables(() -> reporting);

    @Override
    protected RateTables rates() {
        return rates;
    }

    @Override
    protected void report(Currency currency) {
        reporting = currency;
    }
}

package io.pipewright.jira.money;

import io.pipewright.history.columns.DealCursor;
import io.pipewright.history.columns.DealHistory;
import io.pipewright.money.DealsWithoutCurrency;
import jakarta.inject.Inject;
import jakarta.inject.Named;

/** Counts deals without a currency in their history, where the newest version of each says it without a search. */
@Named
public class StoredDealsWithoutCurrency implements DealsWithoutCurrency {

    private final DealHistory history;

    @Inject
    public StoredDealsWithoutCurrency(DealHistory history) {
        this.history = history;
    }

    @Override
    public int count() {
        DealCursor deals = history.upToDate().newest();
        int count = 0;
        while (deals.next()) {
            count += deals.currency() == 0 && deals.amount() != DealCursor.NO_AMOUNT ? 1 : 0;
        }
        return count;
    }
}

package io.pipewright.analysis;

import io.pipewright.deal.DealFilter;
import io.pipewright.deal.Scope;
import io.pipewright.deal.VisibleDeals;
import io.pipewright.history.columns.DealHistory;
import io.pipewright.kernel.Actor;
import io.pipewright.money.RateTables;
import io.pipewright.stage.Pipelines;

/** The floor that every figure stands on: finds, once per request, what the figures of a scope are computed from for one user. */
public final class FindDeals {

    private final VisibleDeals visibleDeals;
    private final Pipelines pipelines;
    private final RateTables rates;
    private final DealHistory history;

    public FindDeals(VisibleDeals visibleDeals, Pipelines pipelines, RateTables rates, DealHistory history) {
        this.visibleDeals = visibleDeals;
        this.pipelines = pipelines;
        this.rates = rates;
        this.history = history;
    }

    /**
     * Asks each port once.
     *
     * @throws io.pipewright.kernel.InvalidValue naming field {@code scope} when the scope is wrong
     * @throws io.pipewright.kernel.NotPermitted when the user may see nothing of the scope
     */
    public ScopedDeals within(Actor actor, Scope scope) {
        DealFilter filter = visibleDeals.within(actor, scope);
        return new ScopedDeals(filter, history.upToDate(), pipelines.all(), rates.current());
    }
}

package io.pipewright.analysis;

import io.pipewright.deal.DealFilter;
import io.pipewright.deal.Scope;
import io.pipewright.deal.VisibleDeals;
import io.pipewright.history.columns.DealHistory;
import io.pipewright.kernel.Actor;
import io.pipewright.kernel.NotReady;
import io.pipewright.kernel.Reason;
import io.pipewright.money.RateTables;
import io.pipewright.stage.Pipelines;
import java.util.Optional;

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

    /** Why nothing can be found yet; empty once the history is loaded. */
    public Optional<Reason> notReady() {
        try {
            history.upToDate();
            return Optional.empty();
        } catch (NotReady stillLoading) {
            return Optional.of(stillLoading.reason());
        }
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

package io.pipewright.analysis;

import io.pipewright.deal.Scope;
import io.pipewright.deal.VisibleDeals;
import io.pipewright.history.columns.DealHistory;
import io.pipewright.history.columns.DealSnapshot;
import io.pipewright.kernel.Actor;
import io.pipewright.kernel.NotReady;
import io.pipewright.kernel.Reason;
import io.pipewright.kernel.UserKey;
import io.pipewright.money.RateTables;
import io.pipewright.stage.Pipelines;
import java.util.Optional;
import java.util.Set;

/** The floor that every figure stands on: finds, once per request, what the figures of a scope are computed from for one user. */
public final class FindDeals {

    private final RecentlyVisible visible;
    private final Pipelines pipelines;
    private final RateTables rates;
    private final DealHistory history;

    public FindDeals(VisibleDeals visibleDeals, Pipelines pipelines, RateTables rates, DealHistory history) {
        this.visible = new RecentlyVisible(visibleDeals);
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
     * Asks each port once; which of the deals the user may browse is asked about those that count, when they are visited.
     *
     * @throws NotReady while the history is being loaded
     */
    public ScopedDeals within(Actor actor, Scope scope) {
        return within(actor, scope, Optional.empty());
    }

    /** As {@link #within(Actor, Scope)}; a visit meets the deals of these owners only, empty for everybody's. */
    public ScopedDeals within(Actor actor, Scope scope, Optional<Set<UserKey>> owners) {
        DealSnapshot snapshot = history.upToDate();
        return new ScopedDeals(
                scope, snapshot, pipelines.all(), rates.current(), visible.of(actor, scope, snapshot), owners);
    }
}

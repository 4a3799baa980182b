package io.pipewright.analysis;

import io.pipewright.deal.GroupMembers;
import io.pipewright.deal.OwnerChoice;
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
    private final GroupMembers groups;

    public FindDeals(
            VisibleDeals visibleDeals,
            Pipelines pipelines,
            RateTables rates,
            DealHistory history,
            GroupMembers groups) {
        this.visible = new RecentlyVisible(visibleDeals);
        this.pipelines = pipelines;
        this.rates = rates;
        this.history = history;
        this.groups = groups;
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
        return within(actor, scope, OwnerChoice.everybody());
    }

    /**
     * As {@link #within(Actor, Scope)}, narrowed to whose deals are meant.
     *
     * @throws io.pipewright.kernel.InvalidValue naming field {@code owner} when there is no such group
     */
    public ScopedDeals within(Actor actor, Scope scope, OwnerChoice owner) {
        Optional<Set<UserKey>> keys = owner.keys(actor, groups);
        DealSnapshot snapshot = history.upToDate();
        return new ScopedDeals(
                scope,
                snapshot,
                pipelines.all(),
                rates.current(),
                visible.of(actor, scope, snapshot),
                new OwnerSet(keys, snapshot.owners()));
    }
}

package io.pipewright.analysis;

import io.pipewright.deal.DealFilter;
import io.pipewright.history.columns.DealCursor;
import io.pipewright.history.columns.DealSnapshot;
import io.pipewright.money.RateTable;
import io.pipewright.stage.Pipeline;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** The deals of a scope that one user may browse, with all that figures about them are computed from. It does not change. */
public final class ScopedDeals {

    private final DealFilter filter;
    private final DealSnapshot snapshot;
    private final List<Pipeline> pipelines;
    private final RateTable rates;
    private final long[] projects;

    ScopedDeals(DealFilter filter, DealSnapshot snapshot, Collection<Pipeline> pipelines, RateTable rates) {
        this.filter = filter;
        this.snapshot = snapshot;
        this.pipelines = List.copyOf(pipelines);
        this.rates = rates;
        this.projects = snapshot.projects().stream()
                .mapToLong(id -> id == null ? 0 : id)
                .toArray();
    }

    /** A walk over the deals as they stood at the moment, or stand now. It meets those that the user may not browse, too. */
    public DealCursor walk(Optional<Instant> moment) {
        return moment.map(snapshot::asOf).orElseGet(snapshot::newest);
    }

    /** Whether the deal under the cursor is within the scope and the user may browse it: asked last, of deals that would count. */
    public boolean include(DealCursor deal) {
        return filter.includes(deal.dealId(), projects[deal.project()]);
    }

    /** The history that the walks go over, whose codes the cursor speaks in. */
    public DealSnapshot snapshot() {
        return snapshot;
    }

    /** The pipelines of all projects. */
    public List<Pipeline> pipelines() {
        return pipelines;
    }

    /** The rates of exchange and the reporting currency. */
    public RateTable rates() {
        return rates;
    }
}

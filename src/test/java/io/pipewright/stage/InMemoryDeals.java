package io.pipewright.stage;

import io.pipewright.deal.Deal;
import io.pipewright.deal.DealId;
import io.pipewright.kernel.Actor;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Deals and what a user may do with them. A deal is invisible until a test shows it, and may then be edited, not waived. Counts how often a
 * deal was looked for.
 */
public final class InMemoryDeals implements DealFinder {

    private final Pipelines pipelines;
    private final Map<String, Deal> visible = new HashMap<>();
    private final Set<DealId> readOnly = new HashSet<>();
    private final Set<DealId> waivable = new HashSet<>();
    private int queries;

    public InMemoryDeals(Pipelines pipelines) {
        this.pipelines = pipelines;
    }

    public void show(Deal deal) {
        visible.put(deal.key(), deal);
    }

    public void forbidEditing(Deal deal) {
        readOnly.add(deal.id());
    }

    public void allowWaiving(Deal deal) {
        waivable.add(deal.id());
    }

    /** The deal as the user may reach it; empty when its project has no pipeline. */
    public Optional<DealForUser> of(Deal deal) {
        return pipelines.ofProject(deal.projectId()).map(pipeline -> of(deal, pipeline));
    }

    private DealForUser of(Deal deal, Pipeline pipeline) {
        boolean mayEdit = !readOnly.contains(deal.id());
        return new DealForUser(deal, pipeline, mayEdit, waivable.contains(deal.id()), new DealForUser.Source() {});
    }

    @Override
    public DealForUser find(Actor actor, String key) {
        queries++;
        return Optional.ofNullable(visible.get(key)).flatMap(this::of).orElseThrow(DealFinder::notFound);
    }

    public int queries() {
        return queries;
    }
}

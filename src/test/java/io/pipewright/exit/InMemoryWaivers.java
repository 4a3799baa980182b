package io.pipewright.exit;

import io.pipewright.deal.DealId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Waivers in memory, all of them. Counts how often it was read. */
public final class InMemoryWaivers implements Waivers {

    private final List<Waiver> all = new ArrayList<>();
    private int queries;

    @Override
    public synchronized Map<Long, Waiver> ofDeal(DealId deal) {
        queries++;
        Map<Long, Waiver> first = new HashMap<>();
        all.stream()
                .filter(waiver -> waiver.deal().equals(deal))
                .forEach(waiver -> first.putIfAbsent(waiver.criterionId(), waiver));
        return first;
    }

    @Override
    public synchronized Waiver append(Waiver waiver) {
        return all.stream()
                .filter(other -> other.deal().equals(waiver.deal()) && other.criterionId() == waiver.criterionId())
                .findFirst()
                .orElseGet(() -> {
                    all.add(waiver);
                    return waiver;
                });
    }

    public synchronized List<Waiver> all() {
        return List.copyOf(all);
    }

    public synchronized int queries() {
        return queries;
    }
}

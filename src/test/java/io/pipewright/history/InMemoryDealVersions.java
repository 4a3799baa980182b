package io.pipewright.history;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/** The store of deal versions as a list; rows can be held back to become visible late, as those of a slow transaction do. */
public final class InMemoryDealVersions implements DealVersions {

    private final List<DealVersion> rows = new ArrayList<>();
    private final List<DealVersion> heldBack = new ArrayList<>();
    private long sequence;
    private int rowsRead;

    @Override
    public synchronized void append(Collection<DealVersion> versions) {
        List<DealVersion> numbered = versions.stream()
                .map(version -> version.withSequence(++sequence))
                .toList();
        rows.addAll(numbered);
    }

    /** Numbers a row now, but shows it only at {@link #release}. */
    public synchronized void holdBack(DealVersion version) {
        heldBack.add(version.withSequence(++sequence));
    }

    public synchronized void release() {
        rows.addAll(heldBack);
        heldBack.clear();
        rows.sort(Comparator.comparingLong(DealVersion::sequence));
    }

    @Override
    public synchronized void after(long since, Consumer<DealVersion> each) {
        rows.stream().filter(row -> row.sequence() > since).forEach(row -> {
            rowsRead++;
            each.accept(row);
        });
    }

    @Override
    public synchronized void ofDeals(Collection<Long> dealIds, Consumer<DealVersion> each) {
        rows.stream().filter(row -> dealIds.contains(row.dealId())).toList().forEach(each);
    }

    @Override
    public synchronized void replace(Collection<Long> dealIds, Collection<DealVersion> versions) {
        Map<Long, Long> newest = new HashMap<>();
        versions.forEach(version -> newest.merge(version.dealId(), version.changeId(), Math::max));
        rows.removeIf(row ->
                dealIds.contains(row.dealId()) && row.changeId() <= newest.getOrDefault(row.dealId(), Long.MAX_VALUE));
        append(versions);
    }

    @Override
    public synchronized long count() {
        return rows.size();
    }

    /** How many rows {@link #after} has handed over so far. */
    public synchronized int rowsRead() {
        return rowsRead;
    }
}

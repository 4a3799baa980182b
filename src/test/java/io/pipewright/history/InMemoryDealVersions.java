package io.pipewright.history;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
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
    public synchronized void replace(Collection<DealVersion> known, Collection<DealVersion> versions) {
        rows.removeIf(row -> known.stream().anyMatch(one -> one.sequence() == row.sequence())
                || versions.stream()
                        .anyMatch(given -> given.dealId() == row.dealId() && given.changeId() == row.changeId()));
        append(versions);
    }

    /** Everything that is stored of these deals. */
    public List<DealVersion> rowsOf(Collection<Long> deals) {
        List<DealVersion> found = new ArrayList<>();
        ofDeals(deals, found::add);
        return found;
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

package io.pipewright.bench;

import io.pipewright.history.DealVersion;
import io.pipewright.history.DealVersions;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.function.Consumer;

/** The store of deal versions as a list in memory, so that a benchmark measures the columns and not a database. */
final class GeneratedStore implements DealVersions {

    private final List<DealVersion> rows;

    GeneratedStore(List<DealVersion> rows) {
        this.rows = new ArrayList<>(rows);
    }

    @Override
    public void append(Collection<DealVersion> versions) {
        versions.forEach(version -> rows.add(version.withSequence(rows.size() + 1L)));
    }

    @Override
    public void after(long sequence, Consumer<DealVersion> each) {
        for (int at = (int) sequence; at < rows.size(); at++) {
            each.accept(rows.get(at));
        }
    }

    @Override
    public void ofDeals(Collection<Long> dealIds, Consumer<DealVersion> each) {
        rows.stream().filter(row -> dealIds.contains(row.dealId())).forEach(each);
    }

    @Override
    public void replace(Collection<DealVersion> known, Collection<DealVersion> versions) {
        throw new UnsupportedOperationException("Generated rows are never rebuilt");
    }

    @Override
    public long count() {
        return rows.size();
    }
}

package io.pipewright.history;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Use case: keep the history current as deals are created, changed and deleted. Repeated and late news change nothing. */
public final class RecordChange {

    /** What became of the news. */
    public enum Outcome {
        /** A version was added. */
        RECORDED,
        /** Known already, or nothing in it that the history keeps. */
        UNCHANGED,
        /** Newer changes are recorded already, or the deal has no history yet; the deal is to be rebuilt from its changelog. */
        REBUILD_NEEDED
    }

    private static final Comparator<DealVersion> IN_TIME =
            Comparator.comparing(DealVersion::validFrom).thenComparingLong(DealVersion::changeId);

    private final DealVersions versions;

    public RecordChange(DealVersions versions) {
        this.versions = versions;
    }

    public Outcome created(long dealId, DealState state, Instant at) {
        if (!known(dealId).isEmpty()) {
            return Outcome.UNCHANGED;
        }
        return append(DealVersion.unstored(dealId, state, at, DealVersion.CREATION));
    }

    /**
     * @param now the state after the change
     * @param changeId id of the changelog group, positive and ascending in time
     */
    public Outcome changed(long dealId, DealState now, Instant at, long changeId) {
        List<DealVersion> known = known(dealId);
        if (known.stream().anyMatch(version -> version.deleted() || version.changeId() == changeId)) {
            return Outcome.UNCHANGED;
        }
        Optional<DealVersion> newest = known.stream().max(IN_TIME);
        if (newest.isEmpty() || isLate(known, at, changeId)) {
            return Outcome.REBUILD_NEEDED;
        }
        return newest.get().state().equals(now)
                ? Outcome.UNCHANGED
                : append(DealVersion.unstored(dealId, now, at, changeId));
    }

    /** A deal without history needs no end of it. */
    public Outcome deleted(long dealId, Instant at) {
        List<DealVersion> known = known(dealId);
        if (known.isEmpty() || known.stream().anyMatch(DealVersion::deleted)) {
            return Outcome.UNCHANGED;
        }
        DealVersion newest = known.stream().max(IN_TIME).orElseThrow();
        Instant end = at.isBefore(newest.validFrom()) ? newest.validFrom() : at;
        return append(DealVersion.deletion(dealId, newest.state(), end));
    }

    private static boolean isLate(List<DealVersion> known, Instant at, long changeId) {
        return known.stream()
                .anyMatch(version ->
                        version.changeId() > changeId || version.validFrom().isAfter(at));
    }

    private List<DealVersion> known(long dealId) {
        List<DealVersion> known = new ArrayList<>();
        versions.ofDeals(List.of(dealId), known::add);
        return known;
    }

    private Outcome append(DealVersion version) {
        versions.append(List.of(version));
        return Outcome.RECORDED;
    }
}

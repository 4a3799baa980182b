package io.pipewright.history;

import java.time.Instant;
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
        /**
         * The deal is to be rebuilt from its changelog: newer changes are recorded already, it has no history yet, or the change is known
         * and the history still does not end with the deal's state.
         */
        REBUILD_NEEDED
    }

    private final DealVersions versions;

    public RecordChange(DealVersions versions) {
        this.versions = versions;
    }

    public Outcome created(long dealId, DealState state, Instant at) {
        return timeline(dealId).isEmpty()
                ? append(DealVersion.unstored(dealId, state, at, DealVersion.CREATION))
                : Outcome.UNCHANGED;
    }

    /**
     * @param now the present state of the deal, the change included
     * @param changeId id of the changelog group, positive; of two nodes not ascending in time
     */
    public Outcome changed(long dealId, DealState now, Instant at, long changeId) {
        DealTimeline timeline = timeline(dealId);
        if (timeline.isDeleted()) {
            return Outcome.UNCHANGED;
        }
        boolean endsWithIt = newestLiving(timeline)
                .filter(newest -> newest.state().equals(now))
                .isPresent();
        if (timeline.holds(changeId)) {
            return endsWithIt ? Outcome.UNCHANGED : Outcome.REBUILD_NEEDED;
        }
        if (timeline.isEmpty() || isLate(timeline, at, changeId)) {
            return Outcome.REBUILD_NEEDED;
        }
        return endsWithIt ? Outcome.UNCHANGED : append(DealVersion.unstored(dealId, now, at, changeId));
    }

    /** The issue is no deal any more, for example because its type was changed. An issue that never was one needs no end. */
    public Outcome ended(long dealId, Instant at, long changeId) {
        DealTimeline timeline = timeline(dealId);
        Optional<DealVersion> newest = newestLiving(timeline);
        if (timeline.isDeleted() || newest.isEmpty()) {
            return Outcome.UNCHANGED;
        }
        return timeline.holds(changeId) || isLate(timeline, at, changeId)
                ? Outcome.REBUILD_NEEDED
                : append(DealVersion.end(dealId, newest.get().state(), at, changeId));
    }

    private static Optional<DealVersion> newestLiving(DealTimeline timeline) {
        return timeline.newest().filter(newest -> !newest.deleted());
    }

    /** A deal without history needs no end of it. */
    public Outcome deleted(long dealId, Instant at) {
        DealTimeline timeline = timeline(dealId);
        return timeline.isDeleted()
                ? Outcome.UNCHANGED
                : timeline.newest()
                        .map(newest -> append(DealVersion.deletion(dealId, newest.state(), end(newest, at))))
                        .orElse(Outcome.UNCHANGED);
    }

    private static Instant end(DealVersion newest, Instant at) {
        return at.isBefore(newest.validFrom()) ? newest.validFrom() : at;
    }

    /** Change ids tell only changes of one millisecond apart: the nodes of a cluster hand them out in blocks of their own. */
    private static boolean isLate(DealTimeline timeline, Instant at, long changeId) {
        return timeline.versions().stream()
                .anyMatch(version -> DealTimeline.compare(
                                version.validFrom().toEpochMilli(), version.changeId(), at.toEpochMilli(), changeId)
                        > 0);
    }

    private DealTimeline timeline(long dealId) {
        return DealTimeline.of(dealId, versions);
    }

    private Outcome append(DealVersion version) {
        versions.append(List.of(version));
        return Outcome.RECORDED;
    }
}

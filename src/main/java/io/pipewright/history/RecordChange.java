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
         * The deal is to be rebuilt from its changelog: newer changes are recorded already, it has no history yet, the change is known
         * and the history still does not end with the deal's state, or something else changed before or after it.
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
     * Adds a version where the change alone leads from the newest one to the present state. Anything else is left to the changelog, which
     * knows of changes in between.
     *
     * @param now the present state of the deal, the change included
     * @param change as the changelog tells it; its id is of two nodes not ascending in time
     */
    public Outcome changed(long dealId, DealState now, RecordedChange change) {
        return changed(dealId, timeline(dealId), now, change);
    }

    /** As {@link #changed(long, DealState, RecordedChange)}, where the versions of the deal have just been read. */
    public Outcome changed(long dealId, DealTimeline timeline, DealState now, RecordedChange change) {
        boolean endsWithIt =
                newestLiving(timeline).filter(state -> state.equals(now)).isPresent();
        if (timeline.isDeleted() || (timeline.holds(change.id()) && endsWithIt)) {
            return Outcome.UNCHANGED;
        }
        if (before(timeline, now, change).isEmpty()) {
            return Outcome.REBUILD_NEEDED;
        }
        return endsWithIt ? Outcome.UNCHANGED : append(DealVersion.unstored(dealId, now, change.at(), change.id()));
    }

    /** The newest state, where this change and nothing but it led from there to the present one; empty where the history cannot tell. */
    public static Optional<DealState> before(DealTimeline timeline, DealState now, RecordedChange change) {
        return timeline.isDeleted() || timeline.holds(change.id()) || isLate(timeline, change.at(), change.id())
                ? Optional.empty()
                : newestLiving(timeline).filter(newest -> ChangeReplay.leads(newest, change, now));
    }

    /**
     * The issue is no deal any more, for example because its type was changed. An issue that never was one needs no end.
     *
     * @param now the present state of what was the deal, the change included
     */
    public Outcome ended(long dealId, DealState now, RecordedChange change) {
        DealTimeline timeline = timeline(dealId);
        if (timeline.isDeleted() || newestLiving(timeline).isEmpty()) {
            return Outcome.UNCHANGED;
        }
        return before(timeline, now, change)
                .filter(met -> change.endsDeal())
                .map(met -> append(DealVersion.end(dealId, met, change.at(), change.id())))
                .orElse(Outcome.REBUILD_NEEDED);
    }

    private static Optional<DealState> newestLiving(DealTimeline timeline) {
        return timeline.newest().filter(newest -> !newest.deleted()).map(DealVersion::state);
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

package io.pipewright.history;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * The stored versions of one deal in their one order: by the time from which they hold, then by change id. The sequence says only which of
 * two rows of the same change was stored last. It is no order in time, because a rebuild stores old changes under new numbers.
 */
public final class DealTimeline {

    private static final Comparator<DealVersion> ORDER =
            ((Comparator<DealVersion>) DealTimeline::compare).thenComparingLong(DealVersion::sequence);

    private final List<DealVersion> versions;

    private DealTimeline(Collection<DealVersion> versions) {
        this.versions = versions.stream().sorted(ORDER).toList();
    }

    /** @param versions those of one deal, in any order */
    public static DealTimeline of(Collection<DealVersion> versions) {
        return new DealTimeline(versions);
    }

    /** What the store holds of a deal; one query. */
    public static DealTimeline of(long dealId, DealVersions store) {
        List<DealVersion> versions = new ArrayList<>();
        store.ofDeals(List.of(dealId), versions::add);
        return new DealTimeline(versions);
    }

    /** The order of two versions of a deal as far as time and change ids tell, both times in milliseconds since 1970. */
    public static int compare(long validFrom, long changeId, long otherValidFrom, long otherChangeId) {
        return validFrom == otherValidFrom
                ? Long.compare(changeId, otherChangeId)
                : Long.compare(validFrom, otherValidFrom);
    }

    /** All versions, the oldest first. */
    public List<DealVersion> versions() {
        return versions;
    }

    /** Whether the history does not know the deal. */
    public boolean isEmpty() {
        return versions.isEmpty();
    }

    /** Whether the deal was deleted. */
    public boolean isDeleted() {
        return versions.stream().anyMatch(version -> version.changeId() == DealVersion.DELETION);
    }

    /** Whether a version of this change is there. */
    public boolean holds(long changeId) {
        return versions.stream().anyMatch(version -> version.changeId() == changeId);
    }

    /** The version that holds now; of a deleted deal the one that ends it. */
    public Optional<DealVersion> newest() {
        return isEmpty() ? Optional.empty() : Optional.of(versions.get(versions.size() - 1));
    }

    /** The version that held at the moment; empty before the deal was created. Of a deal deleted by then it is the one that ends it. */
    public Optional<DealVersion> at(Instant moment) {
        return last(versions.stream()
                .filter(version -> !version.validFrom().isAfter(moment))
                .toList());
    }

    /**
     * The version that a change met, whether or not that change and later ones are stored already. A change dated before the creation
     * counts from the creation.
     */
    public Optional<DealVersion> before(Instant at, long changeId) {
        long from = stored(changeId).orElse(notBeforeCreation(at)).toEpochMilli();
        return last(versions.stream()
                .filter(version -> version.changeId() != changeId)
                .filter(version -> compare(version.validFrom().toEpochMilli(), version.changeId(), from, changeId) < 0)
                .toList());
    }

    private Optional<Instant> stored(long changeId) {
        return versions.stream()
                .filter(version -> version.changeId() == changeId)
                .map(DealVersion::validFrom)
                .findFirst();
    }

    private Instant notBeforeCreation(Instant at) {
        return isEmpty() || at.isAfter(versions.get(0).validFrom())
                ? at
                : versions.get(0).validFrom();
    }

    /** The start of the newest unbroken run in a status; empty when the deal is not in it. */
    public Optional<Instant> inStatusSince(String statusId) {
        Optional<Instant> since = Optional.empty();
        for (int at = versions.size() - 1; at >= 0 && isIn(statusId, versions.get(at)); at--) {
            since = Optional.of(versions.get(at).validFrom());
        }
        return since;
    }

    private static boolean isIn(String statusId, DealVersion version) {
        return version.state().statusId().equals(statusId);
    }

    private static Optional<DealVersion> last(List<DealVersion> versions) {
        return versions.isEmpty() ? Optional.empty() : Optional.of(versions.get(versions.size() - 1));
    }

    private static int compare(DealVersion one, DealVersion other) {
        return compare(
                one.validFrom().toEpochMilli(),
                one.changeId(),
                other.validFrom().toEpochMilli(),
                other.changeId());
    }
}

package io.pipewright.history;

import java.time.Instant;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** How what is stored of some deals differs from what their changelogs tell: only that is written. */
public final class HistoryDifference {

    private final Collection<DealVersion> stored;
    private final Collection<DealVersion> told;
    private final Set<DealVersion> wrong = new LinkedHashSet<>();
    private final Set<DealVersion> missing;

    private HistoryDifference(Collection<DealVersion> stored, Collection<DealVersion> told) {
        this.stored = stored;
        this.told = told;
        this.missing = new LinkedHashSet<>(told);
        stored.stream().filter(row -> !missing.remove(row.withSequence(0))).forEach(wrong::add);
    }

    /** @param told whole deals, each without two versions of the same change */
    public static HistoryDifference between(Collection<DealVersion> stored, Collection<DealVersion> told) {
        return new HistoryDifference(stored, told);
    }

    /** The deals that differ. */
    public Set<Long> deals() {
        Set<Long> deals = new HashSet<>();
        all().forEach(version -> deals.add(version.dealId()));
        return deals;
    }

    /** The moment from which the stored history was not that of the changelogs. */
    public Optional<Instant> since() {
        return all().map(DealVersion::validFrom).min(Instant::compareTo);
    }

    /**
     * Makes the store hold what the changelogs tell. Its readers look only for new rows: where a row goes and none of its change comes,
     * the beginning of the deal is written anew, so that they notice.
     */
    public void writeTo(DealVersions store) {
        Set<Long> unnoticed = unnoticed();
        store.replace(some(stored, wrong, unnoticed), some(told, missing, unnoticed));
    }

    private static List<DealVersion> some(
            Collection<DealVersion> all, Set<DealVersion> chosen, Set<Long> dealsToBegin) {
        return all.stream()
                .filter(version ->
                        chosen.contains(version) || (isBeginning(version) && dealsToBegin.contains(version.dealId())))
                .toList();
    }

    private Set<Long> unnoticed() {
        Set<List<Long>> written = new HashSet<>();
        missing.forEach(version -> written.add(change(version)));
        Set<Long> deals = new HashSet<>();
        wrong.stream().filter(row -> !written.contains(change(row))).forEach(row -> deals.add(row.dealId()));
        return deals;
    }

    private Stream<DealVersion> all() {
        return Stream.concat(wrong.stream(), missing.stream());
    }

    private static List<Long> change(DealVersion version) {
        return List.of(version.dealId(), version.changeId());
    }

    private static boolean isBeginning(DealVersion version) {
        return version.changeId() == DealVersion.CREATION;
    }
}

package io.pipewright.jira.history;

import com.atlassian.jira.issue.Issue;
import com.atlassian.jira.issue.IssueManager;
import io.pipewright.deal.DealId;
import io.pipewright.history.ChangeReplay;
import io.pipewright.history.DealState;
import io.pipewright.history.DealVersion;
import io.pipewright.history.DealVersions;
import io.pipewright.history.HistoryDifference;
import io.pipewright.history.MendedDeals;
import io.pipewright.history.RecordedChange;
import io.pipewright.history.TrackedField;
import io.pipewright.jira.store.SetupItems;
import io.pipewright.stage.Pipelines;
import io.pipewright.stage.StageDefaults;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Makes the stored history of deals that of their changelogs; what is right already is not touched. Issues are loaded together: whoever
 * asks hands over no more than {@value #AT_ONCE} at a time.
 */
@Named
public class MendHistory {

    /** How many issues one call takes. */
    public static final int AT_ONCE = 200;

    private final IssueManager issues;
    private final ChangelogReader changelog;
    private final DealStates states;
    private final DealVersions versions;
    private final SetupItems items;
    private final Pipelines pipelines;
    private final StageDefaults stageDefaults;

    @Inject
    public MendHistory(
            IssueManager issues,
            ChangelogReader changelog,
            DealStates states,
            DealVersions versions,
            SetupItems items,
            Pipelines pipelines,
            StageDefaults stageDefaults) {
        this.issues = issues;
        this.changelog = changelog;
        this.states = states;
        this.versions = versions;
        this.items = items;
        this.pipelines = pipelines;
        this.stageDefaults = stageDefaults;
    }

    /** The names under which changelogs know our fields, read once for many calls. */
    public Map<String, TrackedField> fieldNames() {
        return changelog.fieldNames();
    }

    /** Mends one deal, or what an issue was as long as it was a deal. */
    public void deal(Issue issue) {
        deals(List.of(issue.getId()), changelog.fieldNames());
    }

    /**
     * Mends the deals among these issues, and those that were deals; ids of issues that are no more are passed over. People work
     * meanwhile: an issue that changes while it is read and written is read again.
     */
    public MendedDeals deals(Collection<Long> ids, Map<String, TrackedField> names) {
        // what is stored before the issues are read is of changes that their changelogs tell
        List<DealVersion> begunWith = stored(ids);
        Readings round = new Readings(begunWith, begunWith, read(ids, names));
        MendedDeals mended = round.write();
        for (List<Long> left = round.left(); !left.isEmpty(); left = round.left()) {
            round = new Readings(begunWith, stored(left), read(left, names));
            mended = mended.and(round.write());
        }
        return mended;
    }

    private boolean isDeal(Issue issue) {
        return items.isDealType(issue.getIssueTypeId());
    }

    /** What was read of an issue; no versions where it never was a deal. */
    private record Reading(long id, Optional<Instant> updated, boolean deal, List<DealVersion> versions) {

        boolean isOf(Issue issue) {
            return updated.equals(updatedAt(issue));
        }

        boolean endsWith(DealState state) {
            return versions.get(versions.size() - 1).state().equals(state);
        }
    }

    private List<Reading> read(Collection<Long> ids, Map<String, TrackedField> names) {
        return issues.getIssueObjects(ids).stream()
                .map(issue -> new Reading(issue.getId(), updatedAt(issue), isDeal(issue), history(issue, names)))
                .toList();
    }

    private List<DealVersion> history(Issue issue, Map<String, TrackedField> names) {
        List<RecordedChange> changes = changelog.changes(issue, names);
        Instant created = issue.getCreated().toInstant();
        return isDeal(issue)
                ? ChangeReplay.versions(issue.getId(), states.of(issue), created, changes)
                : ChangeReplay.versionsOfFormer(issue.getId(), states.of(issue), created, changes);
    }

    /** Some issues, what was stored of them when the mending began and before they were read, and what was read. */
    private final class Readings {

        private final List<DealVersion> begunWith;
        private final List<DealVersion> known;
        private final List<Reading> readings;
        private final List<Reading> whole;

        Readings(List<DealVersion> begunWith, List<DealVersion> known, List<Reading> readings) {
            this.begunWith = begunWith;
            this.known = known;
            this.readings = readings;
            Map<Long, Issue> met = load();
            // the state of an issue that changed before its changelog was read is not where that changelog ends
            this.whole = readings.stream()
                    .filter(reading -> met.containsKey(reading.id()) && reading.isOf(met.get(reading.id())))
                    .toList();
        }

        MendedDeals write() {
            List<DealVersion> told = whole.stream()
                    .flatMap(reading -> reading.versions().stream())
                    .toList();
            HistoryDifference difference = HistoryDifference.between(of(ids(whole), known), told);
            Set<Long> differing = difference.deals();
            whole.stream()
                    .filter(reading -> reading.deal() && (differing.contains(reading.id()) || isReadAgain()))
                    .forEach(this::restoreOwn);
            if (!differing.isEmpty()) {
                // the history last: what a node that dies leaves out of it is mended again
                difference.writeTo(versions);
            }
            return new MendedDeals(differing.size(), difference.since());
        }

        private boolean isReadAgain() {
            return known != begunWith;
        }

        /**
         * A change that was missed may have made a probability or category the rep's own. One that was recorded since the mending began
         * counts as missed: its value may have been remembered before that of an earlier change, by this mending.
         */
        private void restoreOwn(Reading reading) {
            Set<DealVersion> before = of(Set.of(reading.id()), begunWith).stream()
                    .map(row -> row.withSequence(0))
                    .collect(Collectors.toSet());
            List<DealVersion> life = reading.versions();
            life.stream()
                    .reduce((earlier, later) -> later)
                    .flatMap(newest -> pipelines.ofProject(newest.state().projectId()))
                    .ifPresent(pipeline -> stageDefaults.mended(
                            new DealId(reading.id()),
                            pipeline,
                            life.stream()
                                    .map(version -> DealStates.stated(version.state()))
                                    .toList(),
                            at -> !before.contains(life.get(at))));
        }

        /** The issues that changed meanwhile, whose history is to be read again. */
        List<Long> left() {
            Map<Long, Issue> now = load();
            Set<Long> gone = ids(whole);
            gone.removeAll(now.keySet());
            forgetUnlessEnded(gone);
            return readings.stream()
                    .filter(reading -> now.containsKey(reading.id()))
                    .filter(reading -> !whole.contains(reading) || !holds(reading, now.get(reading.id())))
                    .map(Reading::id)
                    .toList();
        }

        /** The state is compared too, because some databases keep the time of an update to the second. */
        private boolean holds(Reading reading, Issue now) {
            return reading.isOf(now) && (!reading.deal() || reading.endsWith(states.of(now)));
        }

        /** Of a deal that was deleted before its first history was written nobody writes the end. */
        private void forgetUnlessEnded(Set<Long> gone) {
            Set<Long> unknown = new HashSet<>(gone);
            known.forEach(version -> unknown.remove(version.dealId()));
            if (unknown.isEmpty()) {
                return;
            }
            List<DealVersion> rows = stored(unknown);
            rows.stream().filter(DealVersion::deleted).forEach(end -> unknown.remove(end.dealId()));
            versions.replace(
                    rows.stream().filter(row -> unknown.contains(row.dealId())).toList(), List.of());
        }

        private Map<Long, Issue> load() {
            return issues.getIssueObjects(readings.stream().map(Reading::id).toList()).stream()
                    .collect(Collectors.toMap(Issue::getId, Function.identity()));
        }
    }

    private static List<DealVersion> of(Set<Long> deals, List<DealVersion> versions) {
        return versions.stream()
                .filter(version -> deals.contains(version.dealId()))
                .toList();
    }

    private static Set<Long> ids(List<Reading> readings) {
        return readings.stream().map(Reading::id).collect(Collectors.toCollection(HashSet::new));
    }

    private List<DealVersion> stored(Collection<Long> deals) {
        List<DealVersion> rows = new ArrayList<>();
        versions.ofDeals(deals, rows::add);
        return rows;
    }

    private static Optional<Instant> updatedAt(Issue issue) {
        return Optional.ofNullable(issue.getUpdated()).map(Timestamp::toInstant);
    }
}

package io.pipewright.jira.history;

import com.atlassian.beehive.ClusterLock;
import com.atlassian.beehive.ClusterLockService;
import com.atlassian.jira.issue.Issue;
import com.atlassian.jira.issue.IssueManager;
import io.pipewright.history.ChangeReplay;
import io.pipewright.history.DealState;
import io.pipewright.history.DealVersion;
import io.pipewright.history.DealVersions;
import io.pipewright.history.RebuildProgress;
import io.pipewright.history.RecordedChange;
import io.pipewright.history.TrackedField;
import io.pipewright.jira.i18n.LoggedFailure;
import io.pipewright.jira.store.SetupItems;
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
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.ofbiz.core.entity.GenericEntityException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Writes the history of deals anew from Jira's own changelogs, so that it reaches back before the installation
 * (requirement X10). Issues are loaded {@value #AT_ONCE} at a time; one project is rebuilt by one node at a time.
 */
@Named
public class RebuildHistory {

    private static final Logger LOG = LoggerFactory.getLogger(RebuildHistory.class);
    private static final int AT_ONCE = 200;
    private static final int LOOK_SECONDS = 2;

    private final IssueManager issues;
    private final ChangelogReader changelog;
    private final DealStates states;
    private final DealVersions versions;
    private final SetupItems items;
    private final RebuildProgresses progresses;
    private final ClusterLockService locks;
    private volatile boolean stopped;

    @Inject
    public RebuildHistory(
            IssueManager issues,
            ChangelogReader changelog,
            DealStates states,
            DealVersions versions,
            SetupItems items,
            RebuildProgresses progresses,
            ClusterLockService locks) {
        this.issues = issues;
        this.changelog = changelog;
        this.states = states;
        this.versions = versions;
        this.items = items;
        this.progresses = progresses;
        this.locks = locks;
    }

    /**
     * How far the last rebuild of a project has come. Whoever rebuilds holds the project's lock, so a rebuild that has not ended while
     * nobody holds it was interrupted.
     */
    public RebuildProgress progress(long projectId) {
        RebuildProgress last = progresses.of(projectId);
        ClusterLock lock = lock(projectId);
        if (last.state() != RebuildProgress.State.RUNNING || !lock.tryLock()) {
            return last;
        }
        try {
            RebuildProgress still = progresses.of(projectId);
            return still.state() == RebuildProgress.State.RUNNING ? still.interrupted() : still;
        } finally {
            lock.unlock();
        }
    }

    /** Lets rebuilds of projects end after the issues that they write at the moment; they count as interrupted. */
    public void stop() {
        stopped = true;
    }

    /**
     * Rebuilds all deals of a project; a rebuild of it that runs already, on whichever node, is left alone.
     *
     * @param asked when somebody asked for it
     * @param begun told once, when the progress of this rebuild can be read
     */
    public void project(long projectId, Instant asked, Runnable begun) {
        ClusterLock lock = lock(projectId);
        if (!got(lock)) {
            return;
        }
        try {
            progresses.set(projectId, RebuildProgress.running(0, 0, asked));
            begun.run();
            rebuild(projectId, asked);
        } catch (RuntimeException | GenericEntityException e) {
            String number = LoggedFailure.number(LOG, "The history of project " + projectId + " was not rebuilt", e);
            progresses.set(projectId, progresses.of(projectId).failed(asked, number));
        } finally {
            lock.unlock();
        }
    }

    private ClusterLock lock(long projectId) {
        return locks.getLockForName("io.pipewright.history.rebuild." + projectId);
    }

    /** Waits a little, because whoever looks at the progress holds the lock for a moment. */
    private static boolean got(ClusterLock lock) {
        try {
            return lock.tryLock(LOOK_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    /** Rebuilds one deal, or what an issue was as long as it was a deal. */
    public void deal(Issue issue) {
        untilNoneChanges(List.of(issue.getId()), changelog.fieldNames());
    }

    private void rebuild(long projectId, Instant asked) throws GenericEntityException {
        List<Long> ids = List.copyOf(issues.getIssueIdsForProject(projectId));
        Map<String, TrackedField> names = changelog.fieldNames();
        for (int from = 0; from < ids.size(); from += AT_ONCE) {
            if (stopped) {
                return;
            }
            progresses.set(projectId, RebuildProgress.running(from, ids.size(), asked));
            untilNoneChanges(ids.subList(from, Math.min(ids.size(), from + AT_ONCE)), names);
        }
        progresses.set(projectId, RebuildProgress.done(ids.size(), asked));
    }

    private boolean isDeal(Issue issue) {
        return items.id(SetupItems.ISSUE_TYPE)
                .filter(issue.getIssueTypeId()::equals)
                .isPresent();
    }

    /** People work meanwhile: an issue that changes while it is read and written is read again. */
    private void untilNoneChanges(Collection<Long> ids, Map<String, TrackedField> names) {
        Collection<Long> left = ids;
        while (!left.isEmpty()) {
            // what is stored before the issues are read is of changes that their changelogs tell
            List<DealVersion> known = stored(left);
            left = replace(known, read(left, names));
        }
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

    /** An issue that was deleted since the ids were read keeps the history it has, end included. */
    private List<Reading> read(Collection<Long> ids, Map<String, TrackedField> names) {
        return issues.getIssueObjects(ids).stream()
                .map(issue -> new Reading(issue.getId(), updatedAt(issue), isDeal(issue), history(issue, names)))
                .toList();
    }

    /** @return the issues that changed meanwhile, whose history is to be read again */
    private List<Long> replace(List<DealVersion> known, List<Reading> readings) {
        Map<Long, Issue> met = load(readings);
        // the state of an issue that changed before its changelog was read is not where that changelog ends
        List<Reading> whole = readings.stream()
                .filter(reading -> met.containsKey(reading.id()) && reading.isOf(met.get(reading.id())))
                .toList();
        Set<Long> written = whole.stream().map(Reading::id).collect(Collectors.toSet());
        versions.replace(
                known.stream()
                        .filter(version -> written.contains(version.dealId()))
                        .toList(),
                whole.stream().flatMap(reading -> reading.versions().stream()).toList());
        Map<Long, Issue> left = load(readings);
        written.removeAll(left.keySet());
        forgetUnlessEnded(written, known);
        return readings.stream()
                .filter(reading -> left.containsKey(reading.id()))
                .filter(reading -> !whole.contains(reading) || !holds(reading, left.get(reading.id())))
                .map(Reading::id)
                .toList();
    }

    /** Of a deal that was deleted before its first history was written nobody writes the end. */
    private void forgetUnlessEnded(Collection<Long> gone, List<DealVersion> known) {
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

    private List<DealVersion> stored(Collection<Long> deals) {
        List<DealVersion> rows = new ArrayList<>();
        versions.ofDeals(deals, rows::add);
        return rows;
    }

    /** The state is compared too, because some databases keep the time of an update to the second. */
    private boolean holds(Reading reading, Issue now) {
        return reading.isOf(now) && (!reading.deal() || reading.endsWith(states.of(now)));
    }

    private static Optional<Instant> updatedAt(Issue issue) {
        return Optional.ofNullable(issue.getUpdated()).map(Timestamp::toInstant);
    }

    private Map<Long, Issue> load(List<Reading> readings) {
        return issues.getIssueObjects(readings.stream().map(Reading::id).toList()).stream()
                .collect(Collectors.toMap(Issue::getId, Function.identity()));
    }

    private List<DealVersion> history(Issue issue, Map<String, TrackedField> names) {
        List<RecordedChange> changes = changelog.changes(issue, names);
        Instant created = issue.getCreated().toInstant();
        return isDeal(issue)
                ? ChangeReplay.versions(issue.getId(), states.of(issue), created, changes)
                : ChangeReplay.versionsOfFormer(issue.getId(), states.of(issue), created, changes);
    }
}

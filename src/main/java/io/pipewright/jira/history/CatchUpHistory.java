package io.pipewright.jira.history;

import com.atlassian.beehive.ClusterLock;
import com.atlassian.beehive.ClusterLockService;
import com.atlassian.jira.issue.Issue;
import com.atlassian.jira.issue.IssueManager;
import io.pipewright.history.CatchUp;
import io.pipewright.history.MendedDeals;
import io.pipewright.history.RebuildProgress;
import io.pipewright.history.RecordChange;
import io.pipewright.history.TrackedField;
import io.pipewright.history.columns.DealCursor;
import io.pipewright.history.columns.DealHistory;
import io.pipewright.history.columns.DealSnapshot;
import io.pipewright.jira.search.Searches;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.ofbiz.core.entity.GenericEntityException;

/**
 * Finds what Jira changed while nobody listened, because a node died or the app was disabled, and mends it: issues that were updated since
 * the last time, and deals that are no longer where the history has them. One project is compared by one node at a time.
 */
@Named
public class CatchUpHistory {

    /** More than the clocks of two nodes differ, and than the search lags behind. */
    private static final Duration MARGIN = Duration.ofMinutes(10);

    private final IssueManager issues;
    private final Searches searches;
    private final MendHistory mend;
    private final RecordChange record;
    private final DealHistory history;
    private final RebuildHistory rebuild;
    private final StoredCatchUps catchUps;
    private final ClusterLockService locks;
    private volatile boolean stopped;

    @Inject
    public CatchUpHistory(
            IssueManager issues,
            Searches searches,
            MendHistory mend,
            RecordChange record,
            DealHistory history,
            RebuildHistory rebuild,
            StoredCatchUps catchUps,
            ClusterLockService locks) {
        this.issues = issues;
        this.searches = searches;
        this.mend = mend;
        this.record = record;
        this.history = history;
        this.rebuild = rebuild;
        this.catchUps = catchUps;
        this.locks = locks;
    }

    /** Ends after the issues that are being compared; the rest is compared the next time. */
    public void stop() {
        stopped = true;
    }

    /** Catches up with what Jira changed up to now; left alone where another node does so, or while the first rebuild runs. */
    public void project(long projectId, Supplier<Instant> clock) throws GenericEntityException {
        ClusterLock lock = locks.getLockForName("io.pipewright.history.catch-up." + projectId);
        if (lock.tryLock()) {
            try {
                catchUp(projectId, clock);
            } finally {
                lock.unlock();
            }
        }
    }

    private void catchUp(long projectId, Supplier<Instant> clock) throws GenericEntityException {
        Instant now = clock.get();
        CatchUp last = catchUps.of(projectId);
        Optional<Instant> known = last.checked().or(() -> rebuilt(projectId));
        if (known.isEmpty() && rebuild.progress(projectId).state() == RebuildProgress.State.RUNNING) {
            return;
        }
        Set<Long> present = new HashSet<>(issues.getIssueIdsForProject(projectId));
        // the search counts back from its own moment: reading the ids may have taken long
        Set<Long> doubtful = missing(projectId, present);
        doubtful.addAll(
                known.map(since -> searches.updatedSince(projectId, Duration.between(since.minus(MARGIN), clock.get())))
                        .orElse(present));
        MendedDeals mended = mend(List.copyOf(doubtful), now);
        if (!stopped) {
            catchUps.set(projectId, last.upTo(now, mended));
        }
    }

    /** Whoever asked for a rebuild that is done asked before it read anything. */
    private Optional<Instant> rebuilt(long projectId) {
        RebuildProgress last = rebuild.progress(projectId);
        return last.state() == RebuildProgress.State.DONE ? last.asked() : Optional.empty();
    }

    /** The deals that the history has in the project and Jira has not. */
    private Set<Long> missing(long projectId, Set<Long> present) {
        DealSnapshot snapshot = history.upToDate();
        Set<Long> missing = new HashSet<>();
        DealCursor deals = snapshot.newest();
        while (deals.next()) {
            if (snapshot.projects().get(deals.project()) == projectId && !present.contains(deals.dealId())) {
                missing.add(deals.dealId());
            }
        }
        return missing;
    }

    private MendedDeals mend(List<Long> ids, Instant now) {
        MendedDeals mended = MendedDeals.NONE;
        Map<String, TrackedField> names = ids.isEmpty() ? Map.of() : mend.fieldNames();
        for (int from = 0; from < ids.size() && !stopped; from += MendHistory.AT_ONCE) {
            List<Long> some = ids.subList(from, Math.min(ids.size(), from + MendHistory.AT_ONCE));
            mended = mended.and(mend.deals(some, names)).and(end(some, now));
        }
        return mended;
    }

    /** When deals were deleted that nobody told of is not known: their history ends when they are missed. */
    private MendedDeals end(Collection<Long> ids, Instant now) {
        List<Long> gone = new ArrayList<>(ids);
        gone.removeAll(issues.getIssueObjects(ids).stream().map(Issue::getId).toList());
        long ended = gone.stream()
                .filter(id -> record.deleted(id, now) == RecordChange.Outcome.RECORDED)
                .count();
        return new MendedDeals((int) ended, ended == 0 ? Optional.empty() : Optional.of(now));
    }
}

package io.pipewright.jira.history;

import com.atlassian.beehive.ClusterLock;
import com.atlassian.beehive.ClusterLockService;
import com.atlassian.jira.issue.Issue;
import com.atlassian.jira.issue.IssueManager;
import io.pipewright.history.RebuildProgress;
import io.pipewright.history.TrackedField;
import io.pipewright.jira.i18n.LoggedFailure;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.ofbiz.core.entity.GenericEntityException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Makes the history of all deals of a project that of Jira's own changelogs, so that it reaches back before the installation
 * (requirement X10). One project is rebuilt by one node at a time.
 */
@Named
public class RebuildHistory {

    private static final Logger LOG = LoggerFactory.getLogger(RebuildHistory.class);
    private static final int LOOK_SECONDS = 2;

    private final IssueManager issues;
    private final MendHistory mend;
    private final RebuildProgresses progresses;
    private final ClusterLockService locks;
    private volatile boolean stopped;

    @Inject
    public RebuildHistory(
            IssueManager issues, MendHistory mend, RebuildProgresses progresses, ClusterLockService locks) {
        this.issues = issues;
        this.mend = mend;
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

    /** Remembers that somebody asks for a rebuild of a project. */
    public void asked(long projectId, Instant at) {
        progresses.asked(projectId, at);
    }

    /** When somebody last asked for a rebuild of a project. */
    public Optional<Instant> lastAsked(long projectId) {
        return progresses.lastAsked(projectId);
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

    /** Rebuilds one deal. */
    public void deal(Issue issue) {
        mend.deal(issue);
    }

    private void rebuild(long projectId, Instant asked) throws GenericEntityException {
        List<Long> ids = List.copyOf(issues.getIssueIdsForProject(projectId));
        Map<String, TrackedField> names = mend.fieldNames();
        for (int from = 0; from < ids.size(); from += MendHistory.AT_ONCE) {
            if (stopped) {
                return;
            }
            progresses.set(projectId, RebuildProgress.running(from, ids.size(), asked));
            mend.deals(ids.subList(from, Math.min(ids.size(), from + MendHistory.AT_ONCE)), names);
        }
        progresses.set(projectId, RebuildProgress.done(ids.size(), asked));
    }
}

package io.pipewright.jira.history;

import com.atlassian.beehive.ClusterLock;
import com.atlassian.beehive.ClusterLockService;
import com.atlassian.jira.issue.Issue;
import com.atlassian.jira.issue.IssueManager;
import io.pipewright.history.ChangeReplay;
import io.pipewright.history.DealVersion;
import io.pipewright.history.DealVersions;
import io.pipewright.history.RebuildProgress;
import io.pipewright.history.TrackedField;
import io.pipewright.jira.store.SetupItems;
import io.pipewright.kernel.Stamp;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
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

    private final IssueManager issues;
    private final ChangelogReader changelog;
    private final DealStates states;
    private final DealVersions versions;
    private final SetupItems items;
    private final RebuildProgresses progresses;
    private final ClusterLockService locks;

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
     * Rebuilds all deals of a project; a rebuild of it that runs already, on whichever node, is left alone.
     *
     * @param asked who asked for it, and when
     * @param begun told once, when the progress of this rebuild can be read
     */
    public void project(long projectId, Stamp asked, Runnable begun) {
        ClusterLock lock = locks.getLockForName("io.pipewright.history.rebuild." + projectId);
        if (!lock.tryLock()) {
            return;
        }
        try {
            progresses.set(projectId, RebuildProgress.running(0, 0, asked.at()));
            begun.run();
            rebuild(projectId, asked.at());
        } catch (RuntimeException | GenericEntityException e) {
            LOG.error(
                    "The history of project {} could not be rebuilt for {}",
                    projectId,
                    asked.by().value(),
                    e);
            RebuildProgress last = progresses.of(projectId);
            progresses.set(projectId, last.failed(asked.at(), String.valueOf(e.getMessage())));
        } finally {
            lock.unlock();
        }
    }

    /** Rebuilds one deal. */
    public void deal(Issue issue) {
        versions.replace(List.of(issue.getId()), history(issue, changelog.fieldNames()));
    }

    private void rebuild(long projectId, Instant asked) throws GenericEntityException {
        List<Long> ids = List.copyOf(issues.getIssueIdsForProject(projectId));
        Map<String, TrackedField> names = changelog.fieldNames();
        for (int from = 0; from < ids.size(); from += AT_ONCE) {
            progresses.set(projectId, RebuildProgress.running(from, ids.size(), asked));
            replace(ids.subList(from, Math.min(ids.size(), from + AT_ONCE)), names);
        }
        progresses.set(projectId, RebuildProgress.done(ids.size(), asked));
    }

    /** An issue that was deleted since the ids were read keeps the history it has, end included. */
    private void replace(Collection<Long> ids, Map<String, TrackedField> names) {
        List<Long> found = new ArrayList<>();
        List<DealVersion> rebuilt = new ArrayList<>();
        for (Issue issue : issues.getIssueObjects(ids)) {
            found.add(issue.getId());
            if (items.id(SetupItems.ISSUE_TYPE)
                    .filter(issue.getIssueTypeId()::equals)
                    .isPresent()) {
                rebuilt.addAll(history(issue, names));
            }
        }
        versions.replace(found, rebuilt);
    }

    private List<DealVersion> history(Issue issue, Map<String, TrackedField> names) {
        return ChangeReplay.versions(
                issue.getId(), states.of(issue), issue.getCreated().toInstant(), changelog.changes(issue, names));
    }
}

package io.pipewright.jira.event;

import com.atlassian.jira.issue.Issue;
import com.atlassian.jira.issue.IssueManager;
import io.pipewright.deal.DealId;
import io.pipewright.history.DealState;
import io.pipewright.history.DealTimeline;
import io.pipewright.history.DealVersions;
import io.pipewright.history.RecordChange;
import io.pipewright.history.RecordedChange;
import io.pipewright.history.TrackedField;
import io.pipewright.jira.deal.JiraDeals;
import io.pipewright.jira.history.ChangelogReader;
import io.pipewright.jira.history.DealStates;
import io.pipewright.jira.history.RebuildHistory;
import io.pipewright.stage.Pipeline;
import io.pipewright.stage.StageDefaults;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/**
 * Tells the features what happened to a deal: the history keeps its new state, and an edited probability or category becomes the rep's own.
 */
@Named
public class DealChanges {

    private final RecordChange recordChange;
    private final StageDefaults stageDefaults;
    private final JiraDeals deals;
    private final IssueManager issues;
    private final DealStates states;
    private final ChangelogReader changelog;
    private final DealVersions versions;
    private final RebuildHistory rebuild;

    @Inject
    public DealChanges(
            RecordChange recordChange,
            StageDefaults stageDefaults,
            JiraDeals deals,
            IssueManager issues,
            DealStates states,
            ChangelogReader changelog,
            DealVersions versions,
            RebuildHistory rebuild) {
        this.recordChange = recordChange;
        this.stageDefaults = stageDefaults;
        this.deals = deals;
        this.issues = issues;
        this.states = states;
        this.changelog = changelog;
        this.versions = versions;
        this.rebuild = rebuild;
    }

    public void created(Issue issue) {
        deals.pipelineOf(issue).ifPresent(pipeline -> created(issue, pipeline));
    }

    private void created(Issue issue, Pipeline pipeline) {
        DealState state = states.of(issue);
        if (changelog.changes(issue, changelog.fieldNames()).isEmpty()) {
            stageDefaults.created(new DealId(issue.getId()), pipeline, stated(state));
            recordChange.created(issue.getId(), state, issue.getCreated().toInstant());
        } else {
            // told late: this is not the state in which it was created
            rebuild.deal(issue);
        }
    }

    /** @param moved whether the issue may have come from, or gone to, where deals are not */
    public void changed(Issue issue, long changeId, boolean moved) {
        if (deals.isDeal(issue) || moved) {
            Map<String, TrackedField> names = changelog.fieldNames();
            Issue stored = issues.getIssueObject(issue.getId());
            if (stored != null) {
                changed(stored, changelog.change(changeId, names));
            }
        }
    }

    private void changed(Issue issue, Optional<RecordedChange> change) {
        DealTimeline timeline = DealTimeline.of(issue.getId(), versions);
        Optional<Pipeline> pipeline = deals.pipelineOf(issue);
        if (pipeline.isPresent() || (!timeline.isEmpty() && !timeline.isDeleted())) {
            DealState now = states.of(issue);
            Optional<DealState> before = change.flatMap(one -> RecordChange.before(timeline, now, one));
            // the history last: what a node that dies leaves out of it is caught up, the rep's own values included
            before.ifPresent(old -> pipeline.ifPresent(
                    found -> stageDefaults.changed(new DealId(issue.getId()), found, stated(old), stated(now))));
            record(issue, now, change);
        }
    }

    public void deleted(Issue issue, Instant at) {
        if (deals.isDeal(issue)) {
            recordChange.deleted(issue.getId(), at);
        }
    }

    private void record(Issue issue, DealState now, Optional<RecordedChange> change) {
        RecordChange.Outcome outcome = change.map(known -> recordChange.changed(issue.getId(), now, known))
                .orElse(RecordChange.Outcome.REBUILD_NEEDED);
        if (outcome == RecordChange.Outcome.REBUILD_NEEDED) {
            rebuild.deal(issue);
        }
    }

    private static StageDefaults.Stated stated(DealState state) {
        return new StageDefaults.Stated(state.statusId(), state.probability(), state.category());
    }
}

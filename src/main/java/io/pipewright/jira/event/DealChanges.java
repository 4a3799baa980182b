package io.pipewright.jira.event;

import com.atlassian.jira.issue.Issue;
import com.atlassian.jira.issue.IssueManager;
import com.atlassian.jira.issue.MutableIssue;
import io.pipewright.deal.DealId;
import io.pipewright.history.DealState;
import io.pipewright.history.DealTimeline;
import io.pipewright.history.DealVersions;
import io.pipewright.history.RecordChange;
import io.pipewright.history.RecordedChange;
import io.pipewright.history.TrackedField;
import io.pipewright.jira.deal.JiraDeals;
import io.pipewright.jira.deal.StageValues;
import io.pipewright.jira.history.ChangelogReader;
import io.pipewright.jira.history.DealStates;
import io.pipewright.jira.history.RebuildHistory;
import io.pipewright.stage.ForecastValues;
import io.pipewright.stage.Pipeline;
import io.pipewright.stage.StageDefaults;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/**
 * Tells the features what happened to a deal: the history keeps its new state, an edited probability or category becomes the rep's own, and
 * where the stage allows no other than its own values those are put back.
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
    private final StageValues stageValues;

    @Inject
    public DealChanges(
            RecordChange recordChange,
            StageDefaults stageDefaults,
            JiraDeals deals,
            IssueManager issues,
            DealStates states,
            ChangelogReader changelog,
            DealVersions versions,
            RebuildHistory rebuild,
            StageValues stageValues) {
        this.recordChange = recordChange;
        this.stageDefaults = stageDefaults;
        this.deals = deals;
        this.issues = issues;
        this.states = states;
        this.changelog = changelog;
        this.versions = versions;
        this.rebuild = rebuild;
        this.stageValues = stageValues;
    }

    public void created(Issue issue) {
        deals.pipelineOf(issue).ifPresent(pipeline -> created(issue, pipeline));
    }

    private void created(Issue issue, Pipeline pipeline) {
        DealState state = states.of(issue);
        if (changelog.changes(issue, changelog.presentFieldNames()).isEmpty()) {
            Optional<ForecastValues> held =
                    remember(issue.getId(), pipeline, Optional.empty(), DealStates.stated(state));
            recordChange.created(issue.getId(), state, issue.getCreated().toInstant());
            held.ifPresent(values -> putBack(issue.getId(), values));
        } else {
            // told late: this is not the state in which it was created
            rebuild.deal(issue);
        }
    }

    /** @param moved whether the issue may have come from, or gone to, where deals are not */
    public void changed(Issue issue, long changeId, boolean moved) {
        if (deals.hasDealType(issue) ? moved || deals.isDeal(issue) : wasDeal(issue, moved)) {
            Map<String, TrackedField> names = changelog.presentFieldNames();
            MutableIssue stored = issues.getIssueObject(issue.getId());
            if (stored != null) {
                changed(stored, changelog.change(changeId, names));
            }
        }
    }

    private boolean wasDeal(Issue issue, boolean moved) {
        return (moved || deals.isWhereDealsAre(issue))
                && DealTimeline.of(issue.getId(), versions)
                        .newest()
                        .filter(newest -> !newest.deleted())
                        .isPresent();
    }

    private void changed(MutableIssue issue, Optional<RecordedChange> change) {
        if (deals.hasDealType(issue)) {
            changedDeal(issue, change);
        } else {
            rebuildIfNeeded(issue, change.map(known -> recordChange.ended(issue.getId(), states.of(issue), known)));
        }
    }

    private void changedDeal(MutableIssue issue, Optional<RecordedChange> change) {
        DealTimeline timeline = DealTimeline.of(issue.getId(), versions);
        Optional<Pipeline> pipeline = deals.pipelineOf(issue);
        if (pipeline.isEmpty() && (timeline.isEmpty() || timeline.isDeleted())) {
            return;
        }
        DealState now = states.of(issue);
        // what a deal brings along from where the history did not know it was not edited just now
        DealState before =
                change.flatMap(one -> RecordChange.before(timeline, now, one)).orElse(now);
        Optional<ForecastValues> held = pipeline.flatMap(found ->
                remember(issue.getId(), found, Optional.of(DealStates.stated(before)), DealStates.stated(now)));
        // the history last: what a node that dies leaves out of it is caught up, the rep's own values included
        rebuildIfNeeded(issue, change.map(known -> recordChange.changed(issue.getId(), timeline, now, known)));
        held.ifPresent(values -> stageValues.putBack(issue, values));
    }

    /** Of two edits at once the earlier may be remembered after the later: whoever remembered one looks whether it still is so. */
    private Optional<ForecastValues> remember(
            long issueId, Pipeline pipeline, Optional<StageDefaults.Stated> before, StageDefaults.Stated now) {
        Optional<ForecastValues> held = stageDefaults.changed(new DealId(issueId), pipeline, before, now);
        if (before.filter(met -> met.equals(now) || !met.statusId().equals(now.statusId()))
                .isEmpty()) {
            Optional.ofNullable(issues.getIssueObject(issueId))
                    .map(latest -> DealStates.stated(states.of(latest)))
                    .filter(latest -> !latest.equals(now))
                    .ifPresent(latest -> remember(issueId, pipeline, Optional.of(now), latest));
        }
        return held;
    }

    private void putBack(long issueId, ForecastValues values) {
        MutableIssue stored = issues.getIssueObject(issueId);
        if (stored != null) {
            stageValues.putBack(stored, values);
        }
    }

    public void deleted(Issue issue, Instant at) {
        if (deals.isDeal(issue)) {
            recordChange.deleted(issue.getId(), at);
        }
    }

    private void rebuildIfNeeded(Issue issue, Optional<RecordChange.Outcome> outcome) {
        if (outcome.orElse(RecordChange.Outcome.REBUILD_NEEDED) == RecordChange.Outcome.REBUILD_NEEDED) {
            rebuild.deal(issue);
        }
    }
}

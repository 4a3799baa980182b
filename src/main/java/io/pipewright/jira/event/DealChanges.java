package io.pipewright.jira.event;

import com.atlassian.jira.issue.Issue;
import com.atlassian.jira.issue.IssueManager;
import com.atlassian.jira.issue.MutableIssue;
import io.pipewright.deal.DealId;
import io.pipewright.history.DealState;
import io.pipewright.history.DealTimeline;
import io.pipewright.history.DealVersion;
import io.pipewright.history.DealVersions;
import io.pipewright.history.RecordChange;
import io.pipewright.jira.deal.JiraDeals;
import io.pipewright.jira.deal.StageValues;
import io.pipewright.jira.field.FieldNames;
import io.pipewright.jira.history.DealStates;
import io.pipewright.jira.history.RebuildHistory;
import io.pipewright.stage.ForecastValues;
import io.pipewright.stage.Pipeline;
import io.pipewright.stage.StageDefaults;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Instant;
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
    private final FieldNames names;
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
            FieldNames names,
            DealVersions versions,
            RebuildHistory rebuild,
            StageValues stageValues) {
        this.recordChange = recordChange;
        this.stageDefaults = stageDefaults;
        this.deals = deals;
        this.issues = issues;
        this.states = states;
        this.names = names;
        this.versions = versions;
        this.rebuild = rebuild;
        this.stageValues = stageValues;
    }

    public void created(Issue issue) {
        deals.pipelineOf(issue).ifPresent(pipeline -> created(issue, pipeline));
    }

    private void created(Issue issue, Pipeline pipeline) {
        DealState state = states.of(issue);
        recordChange.created(issue.getId(), state, issue.getCreated().toInstant());
        stageDefaults
                .changed(new DealId(issue.getId()), pipeline, Optional.empty(), stated(state))
                .ifPresent(values -> putBack(issue.getId(), values));
    }

    /** @param moved whether the issue may have come from, or gone to, where deals are not */
    public void changed(Issue issue, long changeId, Instant at, boolean moved) {
        if (!deals.hasDealType(issue)) {
            if (moved || deals.isWhereDealsAre(issue)) {
                ended(issue, changeId, at);
            }
        } else if (moved || deals.isDeal(issue)) {
            names.see();
            MutableIssue stored = issues.getIssueObject(issue.getId());
            if (stored != null) {
                changed(stored, changeId, at);
            }
        }
    }

    private void ended(Issue issue, long changeId, Instant at) {
        if (recordChange.ended(issue.getId(), at, changeId) == RecordChange.Outcome.REBUILD_NEEDED) {
            rebuild.deal(issue);
        }
    }

    private void changed(MutableIssue issue, long changeId, Instant at) {
        Optional<DealState> before = DealTimeline.of(issue.getId(), versions)
                .before(at, changeId)
                .filter(version -> !version.deleted())
                .map(DealVersion::state);
        Optional<Pipeline> pipeline = deals.pipelineOf(issue);
        if (before.isPresent() || pipeline.isPresent()) {
            DealState now = states.of(issue);
            record(issue, now, changeId, at);
            // what a deal brings along from where the history did not know it was not edited just now
            StageDefaults.Stated met = stated(before.orElse(now));
            pipeline.flatMap(found ->
                            stageDefaults.changed(new DealId(issue.getId()), found, Optional.of(met), stated(now)))
                    .ifPresent(values -> stageValues.putBack(issue, values));
        }
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

    private void record(Issue issue, DealState now, long changeId, Instant at) {
        RecordChange.Outcome outcome = recordChange.changed(issue.getId(), now, at, changeId);
        if (outcome == RecordChange.Outcome.RECORDED) {
            // the next change may have been told of between our reading and our writing, and found nothing to do
            outcome = Optional.ofNullable(issues.getIssueObject(issue.getId()))
                    .map(states::of)
                    .map(present -> recordChange.changed(issue.getId(), present, at, changeId))
                    .orElse(outcome);
        }
        if (outcome == RecordChange.Outcome.REBUILD_NEEDED) {
            rebuild.deal(issue);
        }
    }

    private static StageDefaults.Stated stated(DealState state) {
        return new StageDefaults.Stated(state.statusId(), state.probability(), state.category());
    }
}

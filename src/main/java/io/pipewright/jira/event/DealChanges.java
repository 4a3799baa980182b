package io.pipewright.jira.event;

import com.atlassian.jira.issue.Issue;
import com.atlassian.jira.issue.IssueManager;
import io.pipewright.deal.DealId;
import io.pipewright.history.DealState;
import io.pipewright.history.DealVersion;
import io.pipewright.history.DealVersions;
import io.pipewright.history.RecordChange;
import io.pipewright.jira.deal.JiraDealAccess;
import io.pipewright.jira.field.FieldNames;
import io.pipewright.jira.history.DealStates;
import io.pipewright.jira.history.RebuildHistory;
import io.pipewright.stage.Pipelines;
import io.pipewright.stage.Stage;
import io.pipewright.stage.StageDefaults;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Tells the features what happened to a deal: the history keeps its new state, and an edited probability or category becomes the rep's own. */
@Named
public class DealChanges {

    private final RecordChange recordChange;
    private final StageDefaults stageDefaults;
    private final JiraDealAccess access;
    private final IssueManager issues;
    private final DealStates states;
    private final FieldNames names;
    private final DealVersions versions;
    private final RebuildHistory rebuild;
    private final Pipelines pipelines;

    @Inject
    public DealChanges(
            RecordChange recordChange,
            StageDefaults stageDefaults,
            JiraDealAccess access,
            IssueManager issues,
            DealStates states,
            FieldNames names,
            DealVersions versions,
            RebuildHistory rebuild,
            Pipelines pipelines) {
        this.recordChange = recordChange;
        this.stageDefaults = stageDefaults;
        this.access = access;
        this.issues = issues;
        this.states = states;
        this.names = names;
        this.versions = versions;
        this.rebuild = rebuild;
        this.pipelines = pipelines;
    }

    public void created(Issue issue) {
        if (access.isDeal(issue)) {
            DealState state = states.of(issue);
            recordChange.created(issue.getId(), state, issue.getCreated().toInstant());
            probabilityEdited(issue, state);
            categoryEdited(issue, state);
        }
    }

    /** @param moved whether the issue may have come from, or gone to, where deals are not */
    public void changed(Issue issue, long changeId, Instant at, boolean moved) {
        if (access.isDeal(issue) || moved) {
            names.see();
            Issue stored = issues.getIssueObject(issue.getId());
            Optional<DealState> before = newest(issue.getId());
            if (stored != null && (before.isPresent() || access.isDeal(stored))) {
                record(stored, before, changeId, at);
            }
        }
    }

    public void deleted(Issue issue, Instant at) {
        if (access.isDeal(issue)) {
            recordChange.deleted(issue.getId(), at);
        }
    }

    private void record(Issue issue, Optional<DealState> before, long changeId, Instant at) {
        DealState now = states.of(issue);
        if (recordChange.changed(issue.getId(), now, at, changeId) == RecordChange.Outcome.REBUILD_NEEDED) {
            rebuild.deal(issue);
        }
        if (before.filter(old -> old.statusId().equals(now.statusId())).isPresent()) {
            edited(issue, before.get(), now);
        }
    }

    private void edited(Issue issue, DealState before, DealState now) {
        if (!before.probability().equals(now.probability())) {
            probabilityEdited(issue, now);
        }
        if (!before.category().equals(now.category())) {
            categoryEdited(issue, now);
        }
    }

    private void probabilityEdited(Issue issue, DealState now) {
        stage(issue)
                .ifPresent(
                        stage -> stageDefaults.probabilityEdited(new DealId(issue.getId()), stage, now.probability()));
    }

    private void categoryEdited(Issue issue, DealState now) {
        stage(issue).ifPresent(stage -> stageDefaults.categoryEdited(new DealId(issue.getId()), stage, now.category()));
    }

    private Optional<Stage> stage(Issue issue) {
        return pipelines.ofProject(issue.getProjectId()).flatMap(pipeline -> pipeline.stageOf(issue.getStatusId()));
    }

    private Optional<DealState> newest(long dealId) {
        List<DealVersion> all = new ArrayList<>();
        versions.ofDeals(List.of(dealId), all::add);
        return all.stream()
                .filter(version -> !version.deleted())
                .max(Comparator.comparingLong(DealVersion::sequence))
                .map(DealVersion::state);
    }
}

package io.pipewright.exit.criteria;

import io.pipewright.stage.PipelineTemplate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Use case of set-up: gives a pipeline its template's criteria. May be run again: a project that ever had criteria is left alone. */
public final class DeliverCriteria {

    private final Criteria criteria;

    public DeliverCriteria(Criteria criteria) {
        this.criteria = criteria;
    }

    /** Adds the default criteria, all or none; returns what was added, nothing for a project that has or had criteria. */
    public List<ExitCriterion> deliver(long projectId, PipelineTemplate template) {
        List<NewCriterion> defaults = defaults(template);
        return criteria.change(projectId, existing -> CriteriaChange.adding(existing.isEmpty() ? defaults : List.of()));
    }

    private static List<NewCriterion> defaults(PipelineTemplate template) {
        Map<String, Integer> positions = new HashMap<>();
        List<NewCriterion> added = new ArrayList<>();
        for (CriterionDraft draft : DefaultCriteria.of(template)) {
            added.add(new NewCriterion(positions.merge(draft.stageKey(), 1, Integer::sum), draft));
        }
        return added;
    }
}

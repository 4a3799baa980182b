package io.pipewright.exit;

import java.util.Comparator;
import java.util.List;

/** The criteria of one project as a use case looks at them, read once. */
final class PipelineCriteria {

    private final List<ExitCriterion> all;

    PipelineCriteria(Criteria criteria, long projectId) {
        this.all = criteria.ofPipeline(projectId);
    }

    /** @throws CriterionNotFound when there is none with this id, or it is retired */
    ExitCriterion inUse(long id) {
        return all.stream().filter(criterion -> criterion.id() == id && !criterion.retired()).findFirst()
                .orElseThrow(() -> new CriterionNotFound(id));
    }

    List<ExitCriterion> inUseOf(String stageKey) {
        return all.stream().filter(criterion -> criterion.stageKey().equals(stageKey) && !criterion.retired())
                .sorted(Comparator.comparingInt(ExitCriterion::position).thenComparingLong(ExitCriterion::id)).toList();
    }

    int nextPosition(String stageKey) {
        return inUseOf(stageKey).stream().mapToInt(ExitCriterion::position).max().orElse(0) + 1;
    }
}

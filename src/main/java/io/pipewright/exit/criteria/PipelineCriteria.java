package io.pipewright.exit.criteria;

import io.pipewright.kernel.NotFound;
import io.pipewright.kernel.Reason;
import io.pipewright.kernel.Revision;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** The criteria of one project, read once. */
public final class PipelineCriteria {

    private final List<ExitCriterion> all;

    /** @param all the criteria of the project, retired ones too, in any order */
    public PipelineCriteria(List<ExitCriterion> all) {
        this.all = List.copyOf(all);
    }

    /** @throws NotFound when there is none with this id, or it is retired */
    public ExitCriterion inUse(long id) {
        return find(id).orElseThrow(() -> new NotFound(Reason.of("pipewright.common.no-such-criterion")));
    }

    /** The criterion with this id, in use or retired. @throws NotFound when there never was one */
    ExitCriterion record(long id) {
        return all.stream()
                .filter(criterion -> criterion.id() == id)
                .findFirst()
                .orElseThrow(() -> new NotFound(Reason.of("pipewright.common.no-such-criterion")));
    }

    /** Whether the project has no criterion and never had one. */
    boolean isEmpty() {
        return all.isEmpty();
    }

    /** The revision of the order of a stage: a criterion that is added, moved or retired takes the next one. */
    public Revision order(String stageKey) {
        return all.stream()
                .filter(criterion -> criterion.stageKey().equals(stageKey))
                .map(ExitCriterion::placed)
                .max(Comparator.comparingLong(Revision::number))
                .orElse(Revision.FIRST);
    }

    /** The criterion with this id, if it is in use. */
    public Optional<ExitCriterion> find(long id) {
        return all.stream()
                .filter(criterion -> criterion.id() == id && !criterion.retired())
                .findFirst();
    }

    /** The criteria of a stage that are in use, in order. */
    public List<ExitCriterion> inUseOf(String stageKey) {
        return all.stream()
                .filter(criterion -> criterion.stageKey().equals(stageKey) && !criterion.retired())
                .sorted(Comparator.comparingInt(ExitCriterion::position).thenComparingLong(ExitCriterion::id))
                .toList();
    }

    /** The criteria of a stage, in order, retired ones after those in use. */
    public List<ExitCriterion> allOf(String stageKey) {
        return all.stream()
                .filter(criterion -> criterion.stageKey().equals(stageKey))
                .sorted(Comparator.comparing(ExitCriterion::retired)
                        .thenComparingInt(ExitCriterion::position)
                        .thenComparingLong(ExitCriterion::id))
                .toList();
    }

    int nextPosition(String stageKey) {
        return inUseOf(stageKey).stream()
                        .mapToInt(ExitCriterion::position)
                        .max()
                        .orElse(0)
                + 1;
    }
}
